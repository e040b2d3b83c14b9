import { OrderStatus, type PlacedOrder } from '@tickwire/client';
import { timeTitle } from '../../format/local-zone.ts';
import { orderKindName, orderStatusName, sideName } from '../../format/order.ts';
import type { Column } from '../../ui/table-column.ts';
import { PriceCell, QuantityCell, SideCell, SymbolCell, TimeCell } from './cells.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderKindCell } from './order-kind-cell.tsx';

const statusTones: Readonly<Partial<Record<OrderStatus, string>>> = {
  [OrderStatus.FILLED]: 'up',
  [OrderStatus.REJECTED]: 'down',
  [OrderStatus.CANCELED]: 'muted',
};

/** What is told of an order, and what can be done with it. */
export const orderColumns: readonly Column<PlacedOrder>[] = [
  {
    title: timeTitle('Time'),
    sortBy: (order) => order.updateTime,
    cell: (order) => <TimeCell time={order.updateTime} />,
  },
  { title: 'Symbol', sortBy: (order) => order.symbol, cell: (order) => <SymbolCell symbol={order.symbol} /> },
  {
    title: 'Side',
    sortBy: (order) => order.side,
    cell: (order) => <SideCell side={order.side} text={sideName(order.side)} />,
  },
  { title: 'Type', sortBy: orderKindName, cell: (order) => <OrderKindCell order={order} /> },
  {
    title: 'Quantity',
    align: 'right',
    sortBy: (order) => order.qty,
    cell: (order) => <QuantityCell symbol={order.symbol} quantity={order.qty} />,
  },
  {
    title: 'Filled',
    align: 'right',
    sortBy: (order) => order.filledQty,
    cell: (order) => <QuantityCell symbol={order.symbol} quantity={order.filledQty} />,
  },
  {
    title: 'Stop',
    align: 'right',
    className: 'blotter-under-form',
    sortBy: (order) => order.stopPrice,
    cell: (order) => <PriceCell symbol={order.symbol} price={order.stopPrice} />,
  },
  {
    title: 'Limit',
    align: 'right',
    className: 'blotter-under-form',
    sortBy: (order) => order.limitPrice,
    cell: (order) => <PriceCell symbol={order.symbol} price={order.limitPrice} />,
  },
  {
    title: 'Average',
    align: 'right',
    className: 'blotter-under-form',
    sortBy: (order) => order.avgPrice,
    cell: (order) => <PriceCell symbol={order.symbol} price={order.avgPrice} />,
  },
  {
    title: 'Status',
    className: 'blotter-under-form',
    sortBy: (order) => orderStatusName(order.status),
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
    cell: (order) => <OrderActions order={order} />,
  },
];
