import type { SymbolType } from '@tickwire/contracts';
import { protect } from '../brackets/protect.ts';
import type { DecisionContext } from '../decide/decision-context.ts';
import { notional } from '../model/instrument-terms.ts';
import { convert, magnitude, toMoney } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';
import { costOf } from '../state/account-state.ts';
import { gainAt, noteTransfer } from './price-stated.ts';
import { isRateless, rateToBook, termsToBook } from './report-terms.ts';

type PositionReport = Extract<VenueReport, { type: 'position' }>;
type CashReport = Extract<VenueReport, { type: 'cash' }>;

/** Cash that differs by no more is the same: rounding. */
const CENT = toMoney(0.01);

/** What is valued on the way differs by as little as a part of this: the venue takes other rates, of another moment. */
const RATES_APART = 400n;

/** A venue keeps currencies as cash, and a future costs nothing there but what it loses. */
const inCash: readonly SymbolType[] = ['forex', 'futures'];

/** Sets a position to what the venue's books have, where they have another quantity. Returns whether it could. */
export const takePosition = (context: DecisionContext, report: PositionReport, name: string): boolean => {
  const { account, transaction, facts } = context;
  const { qty, averagePrice } = report;
  if ((account.positions.get(name)?.position.qty ?? 0n) === qty) return true;
  const terms = termsToBook(context, name);
  if (terms === undefined) return false;
  const { symbol, currency } = terms.spec;
  const before = account.positions.get(symbol)?.position;
  const was = before?.qty ?? 0n;
  if (was === qty) return true;
  const rate = rateToBook(context, currency);
  const rateless = isRateless(context, currency, rate);
  const cost = notional(terms, averagePrice * qty) - costOf(account.opened, before);
  const deposited = rateless ? 0n : convert(cost, rate);
  const mark = facts.mark(symbol);
  const gained = gainAt(account, before, terms, mark, rate);
  const { position } = transaction.emit({
    type: 'position-stated',
    symbol,
    qty,
    averagePrice,
    was,
    mark,
    rate,
    deposited,
  });
  const worth = deposited + gainAt(account, position, terms, mark, rate) - gained;
  noteTransfer(context, rateless ? undefined : worth);
  if (account.indexes.closing.has(symbol)) protect(context, symbol);
  return true;
};

/** All cash by the account's books as a venue counts it, and how much of it was valued at our rates. Undefined while one is missing. */
const cashOf = (context: DecisionContext): { readonly total: Money; readonly valued: Money } | undefined => {
  const { account, facts, termsOf } = context;
  const home = account.opened.account.currency;
  let [total, valued] = [0n, 0n];
  for (const [currency, amount] of account.cash) {
    const rate = currency === home || amount === 0n ? undefined : facts.rate(currency);
    if (amount !== 0n && isRateless(context, currency, rate)) return undefined;
    const worth = convert(amount, rate);
    total += worth;
    if (rate !== undefined) valued += magnitude(worth);
  }
  for (const { position } of account.positions.values()) {
    const terms = termsOf(position.symbol);
    if (terms === undefined || !inCash.includes(terms.spec.type)) continue;
    const { currency } = terms.spec;
    const rate = facts.rate(currency);
    if (isRateless(context, currency, rate)) return undefined;
    const mark = facts.mark(position.symbol) ?? position.lastPrice;
    const worth = convert(notional(terms, mark * position.qty), rate);
    total += worth;
    valued += magnitude(worth);
  }
  return { total, valued };
};

/** Sets cash to what the venue's books have. Returns whether it could. */
export const takeCash = (context: DecisionContext, { amount }: CashReport): boolean => {
  const known = cashOf(context);
  if (known === undefined) return false;
  const deposited = amount - known.total;
  if (magnitude(deposited) <= CENT + known.valued / RATES_APART) return true;
  context.transaction.emit({ type: 'cash-stated', amount, deposited });
  noteTransfer(context, deposited);
  return true;
};
