import type { DecisionContext } from '../decide/decision-context.ts';
import { onTransfer } from '../model/equity-standing.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Position } from '../model/position.ts';
import type { Money, Price, Rate } from '../money/fixed-point.ts';
import { valueAt } from '../read/valuation.ts';
import type { AccountState } from '../state/account-state.ts';
import { isRateless } from './report-terms.ts';

/** What a position has gained at a price, in the account's currency; nothing is held where there is none. */
export const gainAt = (
  { opened }: AccountState,
  position: Position | undefined,
  terms: InstrumentTerms,
  mark: Price | undefined,
  rate: Rate | undefined,
): Money => {
  if (position === undefined || position.qty === 0n) return 0n;
  const { costing } = opened.account;
  return valueAt(position, terms, { costing, mark: mark ?? position.lastPrice, rate }).gain;
};

/** Moves what losses are measured from with what was put in or taken out; `worth` is undefined when that is not known. */
export const noteTransfer = ({ account, transaction }: DecisionContext, worth: Money | undefined): void => {
  const standing = onTransfer(account.standing, worth);
  if (worth !== 0n && standing !== account.standing) transaction.emit({ type: 'standing-noted', standing });
};

/**
 * Values a stated position at the first price there is of it: what it had gained until then is neither a gain nor a loss of the
 * account's time here.
 */
export const priceStated = (context: DecisionContext, symbol: string, price: Price): void => {
  const { account, transaction, facts, termsOf } = context;
  const before = account.positions.get(symbol)?.position;
  const terms = termsOf(symbol);
  if (before?.unpriced !== true || terms === undefined) return;
  const { currency } = terms.spec;
  const rate = facts.rate(currency);
  const gained =
    gainAt(account, before, terms, price, rate) - gainAt(account, before, terms, undefined, rate);
  transaction.emit({ type: 'position-priced', symbol, price });
  noteTransfer(context, isRateless(context, currency, rate) ? undefined : gained);
};
