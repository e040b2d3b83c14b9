import { useStore } from '@nanostores/react';
import { OrderStatus, type PlacedOrder } from '@tickwire/client';
import { isChild, isWorking } from '../../data/order-state.ts';
import { $sortedOrders } from '../../data/orders.ts';
import { useStaleData } from '../../data/stale.ts';
import { orderStatusName, sideName } from '../../format/order.ts';
import { Table, type Column } from '../../ui/table.tsx';
import { PriceCell, QuantityCell, SideCell, SymbolCell, TimeCell } from './cells.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderKindCell } from './order-kind-cell.tsx';

const statusTones: Readonly<Partial<Record<OrderStatus, string>>> = {
  [OrderStatus.FILLED]: 'up',
  [OrderStatus.REJECTED]: 'down',
  [OrderStatus.CANCELED]: 'muted',
};

const columns: readonly Column<PlacedOrder>[] = [
  { title: 'Time', cell: (order) => <TimeCell time={order.updateTime} /> },
  { title: 'Symbol', cell: (order) => <SymbolCell symbol={order.symbol} /> },
  { title: 'Side', cell: (order) => <SideCell side={order.side} text={sideName(order.side)} /> },
  { title: 'Type', cell: (order) => <OrderKindCell order={order} /> },
  {
    title: 'Quantity',
    align: 'right',
    cell: (order) => <QuantityCell symbol={order.symbol} quantity={order.qty} />,
  },
  {
    title: 'Filled',
    align: 'right',
    cell: (order) => <QuantityCell symbol={order.symbol} quantity={order.filledQty} />,
  },
  {
    title: 'Stop',
    align: 'right',
    cell: (order) => <PriceCell symbol={order.symbol} price={order.stopPrice} />,
  },
  {
    title: 'Limit',
    align: 'right',
    cell: (order) => <PriceCell symbol={order.symbol} price={order.limitPrice} />,
  },
  {
    title: 'Average',
    align: 'right',
    cell: (order) => <PriceCell symbol={order.symbol} price={order.avgPrice} />,
  },
  {
    title: 'Status',
    cell: (order) => (
      <span className={statusTones[order.status]} title={order.message}>
        {orderStatusName(order.status)}
        {order.message !== undefined && <span className="blotter-message">{order.message}</span>}
      </span>
    ),
  },
  {
    title: 'Actions',
    quiet: true,
    align: 'right',
    cell: (order) => isWorking(order) && <OrderActions order={order} />,
  },
];

const keyOf = (order: PlacedOrder) => order.id;
const classOf = (order: PlacedOrder) =>
  isChild(order) ? 'blotter-child' : isWorking(order) ? '' : 'blotter-final';

/** Working orders and today's final ones. */
export function OrdersTable() {
  const orders = useStore($sortedOrders);
  const stale = useStaleData();
  return (
    <div className={stale ? 'stale' : undefined}>
      <Table
        caption="Orders"
        columns={columns}
        rows={orders}
        rowKey={keyOf}
        rowClass={classOf}
        empty="No orders today. Write one in the ticket on the right."
      />
    </div>
  );
}
