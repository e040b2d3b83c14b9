import type { OrderPlaced } from '../events/engine-event.ts';
import { FILL_WINDOW_MS, ORDER_WINDOW_MS, noActivity } from '../risk/activity.ts';
import { contentOfOrder } from '../risk/order-content.ts';
import { takeToken } from '../risk/meter.ts';
import type { AccountState } from './account-state.ts';

/** At so many orders the older half is let go of: the mean is one of the latest 100 to 200. */
const ORDERS_MEANT = 200;

/** Counts an order, a modification or one that the risk gate refused against the account's rate. */
export const noteAttempt = ({ limits, activity }: AccountState, time: number): void => {
  const limit = limits.set.account.maxOrdersPerSecond;
  if (limit !== null) activity.orders = takeToken(activity.orders, time, limit, ORDER_WINDOW_MS);
};

const noteContent = ({ limits, activity }: AccountState, event: OrderPlaced, time: number): void => {
  const window = limits.set.account.duplicateWindowMs;
  if (window === null) return;
  const { contents } = activity;
  const content = contentOfOrder(event);
  contents.delete(content);
  contents.set(content, time);
  for (const [oldest, at] of contents) {
    if (time - at <= window) break;
    contents.delete(oldest);
  }
};

/** Of an order that somebody entered; what the engine itself places, brackets, is nobody's habit. */
export const noteOrder = (account: AccountState, event: OrderPlaced, time: number): void => {
  const { entered, symbol } = event;
  if (entered === undefined) return;
  noteAttempt(account, time);
  if (!entered.keyed) noteContent(account, event, time);
  const { fills, orders, value } = account.activity.symbols.get(symbol) ?? noActivity;
  const full = orders === ORDERS_MEANT;
  account.activity.symbols.set(symbol, {
    fills,
    orders: (full ? ORDERS_MEANT / 2 : orders) + 1,
    value: (full ? value / 2n : value) + entered.value,
  });
};

export const noteFill = ({ limits, activity }: AccountState, symbol: string, time: number): void => {
  const limit = limits.set.account.maxFillsPerMinute;
  if (limit === null) return;
  const known = activity.symbols.get(symbol) ?? noActivity;
  activity.symbols.set(symbol, { ...known, fills: takeToken(known.fills, time, limit, FILL_WINDOW_MS) });
};
