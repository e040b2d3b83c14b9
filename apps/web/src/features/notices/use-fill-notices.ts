import { OrderStatus, type Execution } from '@tickwire/client';
import { useEffect } from 'react';
import { $account } from '../../data/account.ts';
import { notify } from '../../data/notices.ts';
import { $orders } from '../../data/orders.ts';
import { priceFormatOf } from '../../data/price-formats.ts';
import { realisedBy } from '../../data/realised-by.ts';
import { formatSigned } from '../../format/money.ts';
import { orderNews } from './order-news.ts';
import { whenFillsKnown } from './when-fills-known.ts';

/** Tells of every order that gets filled, rejected or cancelled while the page is open. */
export function useFillNotices(): void {
  useEffect(
    () =>
      $orders.listen((orders, before) => {
        // What the first snapshot holds happened earlier.
        if (!orders || !before) return;
        for (const { order, notice } of orderNews(orders, before, priceText)) {
          const isFilled = order.status === OrderStatus.FILLED;
          const tell = (fills: readonly Execution[]) =>
            notify({ ...notice, text: `${notice.text}${realisedText(fills)}` });
          if (isFilled) whenFillsKnown(order, tell);
          else notify(notice);
        }
      }),
    [],
  );
}

function priceText(symbol: string, price: number): string {
  return priceFormatOf(symbol).get()?.format(price) ?? String(price);
}

/** What fills have realised, where they have reduced a position. */
function realisedText(fills: readonly Execution[]): string {
  const realised = realisedBy(fills);
  return realised === undefined
    ? ''
    : ` · realised ${formatSigned(realised)} ${$account.get()?.currency ?? ''}`;
}
