import type { OrderPlaced } from '../events/engine-event.ts';

type Asked = Pick<
  OrderPlaced,
  | 'symbol'
  | 'side'
  | 'orderType'
  | 'qty'
  | 'limitPrice'
  | 'stopPrice'
  | 'timeInForce'
  | 'postOnly'
  | 'reduceOnly'
  | 'bracket'
>;

/** The same text for orders that ask for the same thing. */
export const contentOfOrder = ({
  symbol,
  side,
  orderType,
  qty,
  limitPrice,
  stopPrice,
  timeInForce = 'gtc',
  postOnly = false,
  reduceOnly = false,
  bracket,
}: Asked): string => {
  const terms = `${symbol} ${side} ${orderType} ${qty} ${limitPrice ?? ''} ${stopPrice ?? ''}`;
  const manner = `${timeInForce}${postOnly ? ' post' : ''}${reduceOnly ? ' reduce' : ''}`;
  if (bracket === undefined) return `${terms} ${manner}`;
  const { takeProfit, stop } = bracket;
  const distance = stop?.kind === 'trailing' ? stop.trail : stop?.price;
  return `${terms} ${manner} ${takeProfit ?? ''} ${stop?.kind ?? ''} ${distance ?? ''}`;
};
