import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { Quote } from '../market/quote.ts';
import { minTick } from '../contracts/market-rules.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText } from '../wire/wire-number.ts';

/** How a value of a quote is told: the types of live and of delayed data. */
interface TickKind {
  readonly live: number;
  readonly delayed: number;
  readonly field: keyof Quote;
  /** Tells a price together with this size. */
  readonly size?: keyof Quote;
}

const quoted: readonly TickKind[] = [
  { live: 1, delayed: 66, field: 'bid', size: 'bidSize' },
  { live: 2, delayed: 67, field: 'ask', size: 'askSize' },
];
const quotedSizes: readonly TickKind[] = [
  { live: 0, delayed: 69, field: 'bidSize' },
  { live: 3, delayed: 70, field: 'askSize' },
];
const traded: readonly TickKind[] = [{ live: 4, delayed: 68, field: 'last', size: 'lastSize' }];
const tradedVolume: TickKind = { live: 8, delayed: 74, field: 'volume' };
const tradedSizes: readonly TickKind[] = [{ live: 5, delayed: 71, field: 'lastSize' }, tradedVolume];
const day: readonly TickKind[] = [
  { live: 6, delayed: 72, field: 'high' },
  { live: 7, delayed: 73, field: 'low' },
  { live: 9, delayed: 75, field: 'close' },
  { live: 14, delayed: 76, field: 'open' },
];
const HALTED = { live: 49, delayed: 90 };
const LAST_TIME = { live: 45, delayed: 88 };

/** Currencies have no trades, an index nothing else. */
function kindsOf({ secType }: SimulatedContract): {
  readonly prices: readonly TickKind[];
  readonly sizes: readonly TickKind[];
} {
  if (secType === 'CASH') return { prices: [...quoted, ...day], sizes: quotedSizes };
  if (secType === 'IND') return { prices: [...traded, ...day], sizes: [] };
  return { prices: [...quoted, ...traded, ...day], sizes: [...quotedSizes, ...tradedSizes] };
}

/** What of a quote is new since it was last told; all when it never was. */
export function quoteTicks(
  requestId: number,
  contract: SimulatedContract,
  quote: Quote,
  told: Quote | undefined,
  delayed: boolean,
): readonly (readonly string[])[] {
  const { prices, sizes } = kindsOf(contract);
  const type = (kind: { readonly live: number; readonly delayed: number }): string =>
    `${delayed ? kind.delayed : kind.live}`;
  const isNew = (field: keyof Quote): boolean => told === undefined || told[field] !== quote[field];
  const messages: (readonly string[])[] = [];
  if (told === undefined) messages.push([Answer.TICK_GENERIC, '6', `${requestId}`, type(HALTED), '0']);
  for (const kind of prices) {
    if (!isNew(kind.field)) continue;
    const size = kind.size === undefined ? 0 : quote[kind.size];
    // Orders can execute automatically against bid and ask.
    const mask = kind.field === 'bid' || kind.field === 'ask' ? '1' : '0';
    const price = doubleText(quote[kind.field]);
    messages.push([Answer.TICK_PRICE, '6', `${requestId}`, type(kind), price, decimalText(size), mask]);
  }
  for (const kind of sizes) {
    if (!isNew(kind.field)) continue;
    messages.push([Answer.TICK_SIZE, '6', `${requestId}`, type(kind), decimalText(quote[kind.field])]);
  }
  if (sizes.includes(tradedVolume) && isNew('volume')) {
    messages.push([
      Answer.TICK_STRING,
      '6',
      `${requestId}`,
      type(LAST_TIME),
      `${Math.floor(quote.time / 1000)}`,
    ]);
  }
  return messages;
}

/** @param type 1 live, 2 frozen, 3 delayed, 4 delayed and frozen. */
export function marketDataType(requestId: number, type: number): readonly string[] {
  return [Answer.MARKET_DATA_TYPE, '1', `${requestId}`, `${type}`];
}

export function tickRequestParameters(requestId: number, contract: SimulatedContract): readonly string[] {
  return [Answer.TICK_REQ_PARAMS, `${requestId}`, doubleText(minTick(contract.marketRuleId)), '9c0001', '3'];
}

export function snapshotEnd(requestId: number): readonly string[] {
  return [Answer.TICK_SNAPSHOT_END, '1', `${requestId}`];
}
