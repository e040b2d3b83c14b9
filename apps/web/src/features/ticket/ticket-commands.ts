import { OrderType, Side } from '@tickwire/client';
import type { Command } from '../../data/commands.ts';
import { focusPlace } from '../../data/focus-place.ts';
import { notify } from '../../data/notices.ts';
import { $draft, changeDraft, needsLimit } from '../../data/order-draft.ts';
import { quoteOf } from '../../data/quotes.ts';
import { $symbol } from '../../data/selection.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { draftOrder } from './draft-order.ts';
import { quickSizes } from './quick-sizes.ts';
import { sendByKey } from './send-order.ts';

const trading = (id: string, label: string, keys: string, run: () => void): Command => ({
  id: `order.${id}`,
  group: 'Order',
  label,
  keys,
  trades: true,
  run,
});

const atMarket = (side: Side) => () => void sendByKey(draftOrder(() => ({ side, type: OrderType.MARKET })));

/** A limit order at the best price of the own side: behind those who are there, ahead of all others. */
const join = (side: Side) => () =>
  void sendByKey(
    draftOrder((_draft, { bid, ask }, prices) => ({
      side,
      type: OrderType.LIMIT,
      limitPrice: prices.format(side === Side.BUY ? bid : ask),
    })),
  );

const atLimit = (side: Side) => () => {
  // A limit that the ticket does not show is not the user's.
  if (needsLimit($draft.get().type)) void sendByKey(draftOrder(() => ({ side, type: OrderType.LIMIT })));
  else {
    const text = 'The ticket shows no limit price. Choose Limit there first.';
    notify({ tone: 'bad', title: 'Order refused', text });
  }
};

const quickSize = (index: number): Command => ({
  id: `order.size-${index + 1}`,
  group: 'Order',
  label: `Quick size ${index + 1}`,
  keys: String(index + 1),
  run() {
    const symbol = $symbol.get();
    const info = symbolInfo(symbol).get();
    const size = info && quickSizes(info, quoteOf(symbol).get()?.lp ?? 0)[index];
    if (size !== undefined) changeDraft({ qty: formatQuantity(size, info?.lot_size) });
    else notify({ tone: 'plain', title: 'No such size', text: `${symbol} has fewer quick sizes.` });
  },
});

export const ticketCommands: readonly Command[] = [
  trading('buy-market', 'Buy at market', 'Shift+B', atMarket(Side.BUY)),
  trading('sell-market', 'Sell at market', 'Shift+S', atMarket(Side.SELL)),
  trading('join-bid', 'Join the bid: buy limit at the best bid', 'Shift+J', join(Side.BUY)),
  trading('join-offer', 'Join the offer: sell limit at the best ask', 'Shift+K', join(Side.SELL)),
  trading('buy-limit', "Buy limit at the ticket's price", 'Alt+Shift+B', atLimit(Side.BUY)),
  trading('sell-limit', "Sell limit at the ticket's price", 'Alt+Shift+S', atLimit(Side.SELL)),
  ...[0, 1, 2, 3].map(quickSize),
  {
    id: 'order.quantity',
    group: 'Order',
    label: 'Go to the quantity',
    keys: 'q',
    run: () => focusPlace('quantity'),
  },
];
