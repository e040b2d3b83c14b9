import type { PlacedOrder } from '@tickwire/client';
import { bracketDraft } from '../../data/bracket-draft.ts';
import { focusPlace } from '../../data/focus-place.ts';
import { notify } from '../../data/notices.ts';
import { $draft, changeDraft, type TimeInForce } from '../../data/order-draft.ts';
import { chooseSymbol } from '../../data/selection.ts';
import { knownSymbol } from '../../data/trading/known-symbol.ts';
import { createPriceFormat } from '../../format/price.ts';
import { formatQuantity } from '../../format/quantity.ts';

const PATIENCE_MS = 3000;

const timesInForce: readonly TimeInForce[] = ['GTC', 'DAY', 'IOC', 'FOK'];

/** Writes an order into the ticket as it was placed, to be changed or sent again; its symbol is charted. */
export async function copyOrder(order: PlacedOrder): Promise<void> {
  const { symbol, side, type, qty, limitPrice, stopPrice, postOnly = false, reduceOnly = false } = order;
  chooseSymbol(symbol);
  const [info, stands] = await Promise.all([knownSymbol(symbol), ticketOf(symbol)]);
  if (!info || !stands) {
    notify({ tone: 'bad', title: 'Not copied', text: `The ticket of ${symbol} did not open.` });
    return;
  }
  const prices = createPriceFormat(info);
  const text = (price: number | undefined) => (price === undefined ? '' : prices.format(price));
  changeDraft({
    side,
    type,
    qty: formatQuantity(qty, info.lot_size),
    limitPrice: text(limitPrice),
    stopPrice: text(stopPrice),
    timeInForce: timesInForce.find((name) => name === order.duration?.type) ?? 'GTC',
    postOnly,
    reduceOnly,
    ...bracketDraft(order, prices),
  });
  focusPlace('quantity');
}

/** Resolves once the ticket is that of a symbol, or to false when it is not in time. */
function ticketOf(symbol: string): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (stands: boolean) => {
      clearTimeout(timer);
      forget();
      resolve(stands);
    };
    const timer = setTimeout(() => settle(false), PATIENCE_MS);
    const forget = $draft.listen((draft) => {
      if (draft.symbol === symbol) settle(true);
    });
    if ($draft.get().symbol === symbol) settle(true);
  });
}
