import type { Print, Quote } from '../market/quote.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText } from '../wire/wire-number.ts';

const seconds = (time: number): string => `${Math.floor(time / 1000)}`;

/** @param type 1 trades, 2 all trades. */
export function tradeTick(requestId: number, type: 1 | 2, print: Print, exchange: string): readonly string[] {
  const { time, price, size } = print;
  return [
    Answer.TICK_BY_TICK,
    `${requestId}`,
    `${type}`,
    seconds(time),
    doubleText(price),
    decimalText(size),
    '0',
    exchange,
    '',
  ];
}

export function bidAskTick(
  requestId: number,
  { time, bid, ask, bidSize, askSize }: Quote,
): readonly string[] {
  const prices = [doubleText(bid), doubleText(ask), decimalText(bidSize), decimalText(askSize)];
  return [Answer.TICK_BY_TICK, `${requestId}`, '3', seconds(time), ...prices, '0'];
}

export function midpointTick(requestId: number, { time, bid, ask }: Quote): readonly string[] {
  const midpoint = Number(((bid + ask) / 2).toFixed(8));
  return [Answer.TICK_BY_TICK, `${requestId}`, '4', seconds(time), doubleText(midpoint)];
}
