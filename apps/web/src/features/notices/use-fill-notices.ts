import { OrderStatus, type Execution, type PlacedOrder } from '@tickwire/client';
import { useEffect } from 'react';
import { $account } from '../../data/account.ts';
import { notify } from '../../data/notices.ts';
import { $orders } from '../../data/orders.ts';
import { priceFormatOf } from '../../data/price-formats.ts';
import { realisedBy } from '../../data/realised-by.ts';
import { formatSigned } from '../../format/money.ts';
import { orderKindName, sideName } from '../../format/order.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { whenFillsKnown } from './when-fills-known.ts';

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

/** What fills have realised, where they have reduced a position. */
function realisedText(fills: readonly Execution[]): string {
  const realised = realisedBy(fills);
  return realised === undefined
    ? ''
    : ` · realised ${formatSigned(realised)} ${$account.get()?.currency ?? ''}`;
}

function tell(order: PlacedOrder): void {
  const what = `${sideName(order.side)} ${formatQuantity(order.qty)} ${order.symbol}`;
  if (order.status === OrderStatus.FILLED) {
    const price =
      order.avgPrice === undefined
        ? ''
        : ` at ${priceFormatOf(order.symbol).get()?.format(order.avgPrice) ?? order.avgPrice}`;
    whenFillsKnown(order, (fills) =>
      notify({ tone: 'good', title: 'Filled', text: `${what}${price}${realisedText(fills)}` }),
    );
  } else if (order.status === OrderStatus.REJECTED) {
    notify({ tone: 'bad', title: 'Rejected', text: order.message ?? what, stays: true });
  } else if (order.status === OrderStatus.CANCELED) {
    notify({ tone: 'plain', title: 'Cancelled', text: `${what} · ${orderKindName(order)}` });
  }
}
