import { Side } from '@tickwire/contracts';
import type { Fill, FillCharged, FillCorrected, OrderFilled } from '../events/engine-event.ts';
import { convert } from '../money/fixed-point.ts';
import type { Money, Price, Quantity, Rate } from '../money/fixed-point.ts';
import type { Position } from '../model/position.ts';
import type { AccountState, HeldPosition } from './account-state.ts';
import { bookFill } from './book-fill.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { pay } from './pay.ts';

interface Trade {
  readonly side: Side;
  readonly qty: Quantity;
  readonly price: Price;
  readonly commission: Money;
  readonly rate: Rate | undefined;
}

interface BookedTrade {
  readonly held: HeldPosition;
  /** In the account's currency, by its costing; undefined when no position was reduced. */
  readonly realised: Money | undefined;
}

/** A fill with what it has realised, where it has reduced a position. */
const realising = <Event extends Fill>(event: Event, realised: Money | undefined): Event =>
  realised === undefined ? event : { ...event, realised };

/**
 * Books a trade into position, cash and totals. A foreign position is financed in its own currency; what it
 * realises is changed into the account's currency at the trade's rate, so a flat account owes no foreign cash.
 */
const book = (
  account: AccountState,
  terms: InstrumentTerms,
  before: HeldPosition | undefined,
  trade: Trade,
  time: number,
): BookedTrade => {
  const { currency } = terms.spec;
  const home = account.opened.account;
  const { rate, commission } = trade;
  const signed = trade.side === Side.BUY ? trade.qty : -trade.qty;
  const booked = bookFill(before, { terms, rate }, signed, trade.price, time);
  const realised = home.costing === 'fifo' ? booked.realisedByFifo : booked.realisedByAverage;

  if (rate === undefined) {
    pay(account, currency, -booked.cost - commission);
  } else {
    account.rates.set(currency, rate);
    pay(account, currency, -booked.cost - realised);
    pay(account, home.currency, convert(realised, rate) - commission);
  }

  account.totals = {
    deposits: account.totals.deposits,
    realisedByAverage: account.totals.realisedByAverage + convert(booked.realisedByAverage, rate),
    realisedByFifo: account.totals.realisedByFifo + convert(booked.realisedByFifo, rate),
    fees: account.totals.fees + commission,
  };
  return { held: booked.held, realised: booked.reduces ? convert(realised, rate) : undefined };
};

const hold = ({ positions }: AccountState, held: HeldPosition): Position => {
  const { position } = held;
  if (position.qty === 0n) positions.delete(position.symbol);
  else positions.set(position.symbol, held);
  return position;
};

/** A position as a fill has left it, and the fill with what it has realised. */
interface Booked<Event> {
  readonly event: Event;
  /** Undefined when nothing has changed. */
  readonly position: Position | undefined;
}

/** Books a fill, of a leg that came with `parentId` or another order; one that its venue may tell again is remembered. */
export const applyFill = (
  account: AccountState,
  terms: InstrumentTerms,
  event: OrderFilled,
  parentId: string | undefined,
  time: number,
): Booked<OrderFilled> => {
  account.fillCount += 1;
  const { held, realised } = book(account, terms, account.positions.get(event.symbol), event, time);
  const { executionId } = event;
  if (executionId !== undefined) {
    const { fillId, orderId, symbol, side, qty, price, commission, marketTime, rate } = event;
    const fill = { fillId, orderId, symbol, side, qty, price, commission, marketTime, rate, realised };
    account.executions.book({ ...fill, parentId, ids: [executionId], charge: undefined, time });
  }
  return { event: realising(event, realised), position: hold(account, held) };
};

const sum = (a: Money | undefined, b: Money | undefined): Money | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a + b;

/** Takes a fill back as it was booked, and books what it was instead: what both realise is the fill's. */
export const applyCorrection = (
  account: AccountState,
  terms: InstrumentTerms,
  event: FillCorrected,
  time: number,
): Booked<FillCorrected> => {
  const { fillId, side, qty, price, was, rate, executionId } = event;
  const known = account.executions.ofFill(fillId);
  let held = account.positions.get(terms.spec.symbol);
  let realised = known?.realised;
  const take = (trade: Pick<Trade, 'side' | 'qty' | 'price'>): void => {
    const booked = book(account, terms, held, { ...trade, rate, commission: 0n }, time);
    held = booked.held;
    realised = sum(realised, booked.realised);
  };
  const changes = qty !== was.qty || price !== was.price;
  if (changes && was.qty > 0n) take({ side: side === Side.BUY ? Side.SELL : Side.BUY, ...was });
  if (changes && qty > 0n) take({ side, qty, price });
  if (known !== undefined) {
    const ids = [...known.ids.filter((id) => id !== executionId), executionId];
    account.executions.book({ ...known, qty, price, ids, realised });
  }
  return { event: realising(event, realised), position: changes && held ? hold(account, held) : undefined };
};

/** Charges a fill what its venue says it has cost, less what it was charged before. */
export const applyCharge = (
  account: AccountState,
  { fillId, charge, commission, due }: FillCharged,
): void => {
  const { executions, totals, opened } = account;
  const known = executions.ofFill(fillId);
  if (known !== undefined) {
    executions.book({ ...known, charge, commission });
    for (const id of known.ids) executions.settle(id);
  }
  pay(account, opened.account.currency, -due);
  account.totals = { ...totals, fees: totals.fees + due };
};
