import { Side } from '@tickwire/contracts';
import type { OrderFilled } from '../events/engine-event.ts';
import { convert } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import type { Position } from '../model/position.ts';
import type { AccountState } from './account-state.ts';
import { bookFill } from './book-fill.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';

const pay = (account: AccountState, currency: string, amount: Money): void => {
  account.cash.set(currency, (account.cash.get(currency) ?? 0n) + amount);
};

/**
 * Books a fill into position, cash and totals. A foreign position is financed in its own currency; what it
 * realises is changed into the account's currency at the fill's rate, so a flat account owes no foreign cash.
 */
export const applyFill = (
  account: AccountState,
  terms: InstrumentTerms,
  event: OrderFilled,
  time: number,
): Position => {
  const { symbol, currency } = terms.spec;
  const home = account.opened.account;
  const signed = event.side === Side.BUY ? event.qty : -event.qty;
  const { rate } = event;
  const booked = bookFill(account.positions.get(symbol), { terms, rate }, signed, event.price, time);

  if (booked.held.position.qty === 0n) account.positions.delete(symbol);
  else account.positions.set(symbol, booked.held);

  if (event.rate === undefined) {
    pay(account, currency, -booked.cost - event.commission);
  } else {
    const realised = home.costing === 'fifo' ? booked.realisedByFifo : booked.realisedByAverage;
    account.rates.set(currency, event.rate);
    pay(account, currency, -booked.cost - realised);
    pay(account, home.currency, convert(realised, event.rate) - event.commission);
  }

  account.fillCount += 1;
  account.totals = {
    deposits: account.totals.deposits,
    realisedByAverage: account.totals.realisedByAverage + convert(booked.realisedByAverage, event.rate),
    realisedByFifo: account.totals.realisedByFifo + convert(booked.realisedByFifo, event.rate),
    fees: account.totals.fees + event.commission,
  };
  return booked.held.position;
};
