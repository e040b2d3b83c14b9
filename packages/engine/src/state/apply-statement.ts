import type { CashStated, PositionPriced, PositionStated } from '../events/engine-event.ts';
import { emptyPool } from '../ledger/cost-pool.ts';
import type { CostPool } from '../ledger/cost-pool.ts';
import { LotQueue } from '../ledger/lot-queue.ts';
import { notional } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Position } from '../model/position.ts';
import { convert } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import { costOf } from './account-state.ts';
import { sideOf } from './book-fill.ts';
import type { AccountState } from './account-state.ts';
import { pay } from './pay.ts';

const deposit = (account: AccountState, amount: Money): void => {
  account.totals = { ...account.totals, deposits: account.totals.deposits + amount };
  pay(account, account.opened.account.currency, amount);
};

/** What is held as a venue states it: all of it at one cost. */
const statedPool = (
  { opened }: AccountState,
  terms: InstrumentTerms,
  { qty, averagePrice, rate }: Pick<PositionStated, 'qty' | 'averagePrice' | 'rate'>,
): CostPool => {
  if (qty === 0n) return emptyPool;
  const own = notional(terms, averagePrice * qty);
  const unknown = rate === undefined && terms.spec.currency !== opened.account.currency;
  return { qty, basisQty: qty, basisCost: own, basisHome: unknown ? 0n : convert(own, rate) };
};

/**
 * Sets a position to what its venue states. It is paid for in its own currency, as any other, with what is deposited for it:
 * all cash together stays as it was.
 */
export const applyPositionStated = (
  account: AccountState,
  terms: InstrumentTerms,
  event: PositionStated,
  time: number,
): Position => {
  const { symbol, qty, averagePrice, mark, rate, deposited } = event;
  const before = account.positions.get(symbol)?.position;
  const pool = statedPool(account, terms, event);
  const unpriced = mark === undefined && (before === undefined || before.unpriced === true);
  const position: Position = {
    symbol,
    qty,
    side: sideOf(qty === 0n ? (before?.qty ?? 0n) : qty),
    average: pool,
    averageCost: pool.basisCost,
    averageHome: pool.basisHome,
    fifoCost: pool.basisCost,
    fifoHome: pool.basisHome,
    lastPrice: mark ?? (unpriced ? averagePrice : (before?.lastPrice ?? averagePrice)),
    ...(unpriced && { unpriced }),
    updateTime: time,
  };
  if (qty === 0n) account.positions.delete(symbol);
  else account.positions.set(symbol, { position, lots: LotQueue.of([pool]) });

  if (rate !== undefined) account.rates.set(terms.spec.currency, rate);
  deposit(account, deposited);
  pay(account, terms.spec.currency, costOf(account.opened, before) - costOf(account.opened, position));
  return position;
};

/** Values a position that was stated at the first price of the market. */
export const applyPositionPriced = (
  { positions }: AccountState,
  { symbol, price }: PositionPriced,
): Position | undefined => {
  const held = positions.get(symbol);
  if (held === undefined) return undefined;
  const { unpriced: _, ...position } = held.position;
  const priced = { ...position, lastPrice: price };
  positions.set(symbol, { ...held, position: priced });
  return priced;
};

export const applyCashStated = (account: AccountState, { deposited }: CashStated): void =>
  deposit(account, deposited);
