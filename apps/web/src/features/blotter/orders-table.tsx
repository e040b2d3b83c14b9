import { useStore } from '@nanostores/react';
import type { PlacedOrder } from '@tickwire/client';
import { useMemo } from 'react';
import { cancelOrder } from '../../data/order-actions.ts';
import { isChild, isWorking } from '../../data/order-state.ts';
import { $sortedOrders } from '../../data/orders.ts';
import { persisted } from '../../data/persisted.ts';
import { $halted } from '../../data/risk.ts';
import { $symbol } from '../../data/selection.ts';
import { useStaleData } from '../../data/stale.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Table } from '../../ui/table.tsx';
import { $changedOrder } from './asked.ts';
import { CancelAll } from './cancel-all.tsx';
import { orderColumns } from './order-columns.tsx';
import { shownOrders, type OrderFilter } from './shown-orders.ts';

const keyOf = (order: PlacedOrder) => order.id;
const classOf = (order: PlacedOrder) =>
  isChild(order) ? 'blotter-child' : isWorking(order) ? '' : 'blotter-final';

const filters = [
  { value: 'all', label: 'All', name: 'All of today' },
  { value: 'working', label: 'Working' },
  { value: 'symbol', label: 'Symbol', name: 'Of the charted symbol' },
] as const;

const $filter = persisted<OrderFilter>(
  'orders.filter',
  'all',
  (stored) => filters.find(({ value }) => value === stored)?.value,
);

const nothing: Readonly<Record<OrderFilter, string>> = {
  all: 'No orders today. Write one in the ticket on the right.',
  working: 'No order works.',
  symbol: 'No orders in this symbol today.',
};

/** Enter changes the order in its row, Delete cancels it. */
function pressOn(order: PlacedOrder, key: string): boolean {
  if (!isWorking(order)) return false;
  if (key === 'Enter' && !$halted.get()) $changedOrder.set(order.id);
  else if (key === 'Delete') void cancelOrder(order.id);
  else return false;
  return true;
}

/** Working orders and today's final ones; the legs of an order stand below it. */
export function OrdersTable() {
  const orders = useStore($sortedOrders);
  const filter = useStore($filter);
  const symbol = useStore($symbol);
  const stale = useStaleData();
  const shown = useMemo(() => orders && shownOrders(orders, filter, symbol), [orders, filter, symbol]);
  return (
    <div className={`blotter-panel ${stale ? 'stale' : ''}`}>
      <div className="blotter-bar">
        <Segmented
          label="Orders shown"
          choices={filters}
          value={filter}
          onChoose={(chosen) => $filter.set(chosen)}
        />
        <span className="blotter-space" />
        <CancelAll />
      </div>
      <Table
        caption="Orders"
        columns={orderColumns}
        rows={shown}
        rowKey={keyOf}
        rowClass={classOf}
        follows={isChild}
        onRowKey={pressOn}
        empty={nothing[filter]}
      />
    </div>
  );
}
