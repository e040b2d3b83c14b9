import { useStore } from '@nanostores/react';
import { OrderStatus, type PlacedOrder } from '@tickwire/client';
import { useState } from 'react';
import { ofAccount } from '../../data/account.ts';
import { client } from '../../data/client.ts';
import { isChild, isWorking } from '../../data/order-state.ts';
import { $sortedOrders } from '../../data/orders.ts';
import { $halted } from '../../data/risk.ts';
import { useStale } from '../../data/stale.ts';
import { orderStatusName, sideName } from '../../format/order.ts';
import { Button } from '../../ui/button.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { PriceCell, QuantityCell, SideCell, SymbolCell, TimeCell } from './cells.tsx';
import { ModifyForm } from './modify-form.tsx';
import { OrderKindCell } from './order-kind-cell.tsx';
import { runAction } from './run-action.ts';

const statusTones: Readonly<Partial<Record<OrderStatus, string>>> = {
  [OrderStatus.FILLED]: 'up',
  [OrderStatus.REJECTED]: 'down',
  [OrderStatus.CANCELED]: 'muted',
};

/** Working orders and today's final ones. */
export function OrdersTable() {
  const orders = useStore($sortedOrders);
  const stale = useStale();
  const halted = useStore($halted);
  const [modified, modify] = useState<string>();

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
      cell: (order) =>
        !isWorking(order) ? null : modified === order.id ? (
          <ModifyForm order={order} onDone={() => modify(undefined)} />
        ) : (
          <span className="blotter-actions">
            <Button disabled={stale || halted} onClick={() => modify(order.id)}>
              Modify
            </Button>
            <Button
              disabled={stale}
              onClick={() =>
                void runAction(
                  'Cancel refused',
                  client.rest.cancelOrder({ params: { order_id: order.id }, query: ofAccount() }),
                )
              }
            >
              Cancel
            </Button>
          </span>
        ),
    },
  ];

  return (
    <div className={stale ? 'stale' : undefined}>
      <Table
        caption="Orders"
        columns={columns}
        rows={orders}
        rowKey={(order) => order.id}
        rowClass={(order) => (isChild(order) ? 'blotter-child' : isWorking(order) ? '' : 'blotter-final')}
        empty="No orders today. Write one in the ticket on the right."
      />
    </div>
  );
}
