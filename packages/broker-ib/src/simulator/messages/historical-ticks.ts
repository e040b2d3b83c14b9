import type { Print, Quote } from '../market/quote.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText } from '../wire/wire-number.ts';

const seconds = (time: number): string => `${Math.floor(time / 1000)}`;

/** Trades; `exchange` is where they were made. */
export function historicalTrades(
  requestId: number,
  prints: readonly Print[],
  exchange: string,
): readonly string[] {
  const rows = prints.flatMap(({ time, price, size }) => [
    seconds(time),
    '0',
    doubleText(price),
    decimalText(size),
    exchange,
    '',
  ]);
  return [Answer.HISTORICAL_TICKS_LAST, `${requestId}`, `${prints.length}`, ...rows, '1'];
}

/** Midpoints; they have no size. */
export function historicalMidpoints(requestId: number, prints: readonly Print[]): readonly string[] {
  const rows = prints.flatMap(({ time, price }) => [seconds(time), '', doubleText(price), '0']);
  return [Answer.HISTORICAL_TICKS, `${requestId}`, `${prints.length}`, ...rows, '1'];
}

/** Bid and ask at the time of each trade, as wide apart as now. */
export function historicalBidAsk(
  requestId: number,
  prints: readonly Print[],
  quote: Quote,
): readonly string[] {
  const spread = quote.ask - quote.bid;
  const rows = prints.flatMap(({ time, price, size }) => [
    seconds(time),
    '0',
    doubleText(price),
    doubleText(Number((price + spread).toFixed(8))),
    decimalText(size),
    decimalText(size),
  ]);
  return [Answer.HISTORICAL_TICKS_BID_ASK, `${requestId}`, `${prints.length}`, ...rows, '1'];
}
