import type { Refusal } from '../commands/refusal.ts';
import type { MarketReading } from './facts.ts';
import type { Transaction } from './transaction.ts';

/** Refused before they count against anything: whoever hammers must not fill the journal. */
const unnoted: ReadonlySet<Refusal['code']> = new Set(['order_rate_limit', 'duplicate_order']);

/** Keeps a trace of an order that a limit has stopped. Returns the refusal. */
export const noteRefusal = (
  transaction: Transaction,
  { terms }: MarketReading,
  refusal: Refusal,
): Refusal => {
  if (refusal.limit !== undefined && !unnoted.has(refusal.code)) {
    transaction.emit({ type: 'order-refused', symbol: terms.spec.symbol, refusal });
  }
  return refusal;
};
