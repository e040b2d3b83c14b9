import { OrderStatus, type PlacedOrder } from '@tickwire/client';
import { useEffect } from 'react';
import { notify } from '../../data/notices.ts';
import { $orders } from '../../data/orders.ts';
import { priceFormatOf } from '../../data/price-formats.ts';
import { orderKindName, sideName } from '../../format/order.ts';
import { formatQuantity } from '../../format/quantity.ts';

/** Tells of every order that gets filled, rejected or cancelled while the page is open. */
export function useFillNotices(): void {
  useEffect(
    () =>
      $orders.listen((orders, before) => {
        // What the first snapshot holds happened earlier.
        if (!orders || !before) return;
        for (const order of orders.values()) {
          const known = before.get(order.id);
          if (order.status !== known?.status) tell(order);
          else if (order.filledQty > (known.filledQty ?? 0)) tellPart(order);
        }
      }),
    [],
  );
}

/** Told among the messages alone: of an order that fills in many parts, only its end interrupts. */
function tellPart({ side, qty, symbol, filledQty }: PlacedOrder): void {
  const text = `${sideName(side)} ${formatQuantity(qty)} ${symbol}: ${formatQuantity(filledQty)} so far`;
  notify({ tone: 'good', title: 'Partly filled', text, quiet: true });
}

function tell(order: PlacedOrder): void {
  const what = `${sideName(order.side)} ${formatQuantity(order.qty)} ${order.symbol}`;
  if (order.status === OrderStatus.FILLED) {
    const price =
      order.avgPrice === undefined
        ? ''
        : ` at ${priceFormatOf(order.symbol).get()?.format(order.avgPrice) ?? order.avgPrice}`;
    notify({ tone: 'good', title: 'Filled', text: `${what}${price}` });
  } else if (order.status === OrderStatus.REJECTED) {
    notify({ tone: 'bad', title: 'Rejected', text: order.message ?? what, stays: true });
  } else if (order.status === OrderStatus.CANCELED) {
    notify({ tone: 'plain', title: 'Cancelled', text: `${what} · ${orderKindName(order)}` });
  }
}
