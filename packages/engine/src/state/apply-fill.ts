import { Side } from '@tickwire/contracts';
import type { FillCharged, FillCorrected, OrderFilled } from '../events/engine-event.ts';
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
): HeldPosition => {
  const { currency } = terms.spec;
  const home = account.opened.account;
  const { rate, commission } = trade;
  const signed = trade.side === Side.BUY ? trade.qty : -trade.qty;
  const booked = bookFill(before, { terms, rate }, signed, trade.price, time);

  if (rate === undefined) {
    pay(account, currency, -booked.cost - commission);
  } else {
    const realised = home.costing === 'fifo' ? booked.realisedByFifo : booked.realisedByAverage;
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
  return booked.held;
};

const hold = ({ positions }: AccountState, held: HeldPosition): Position => {
  const { position } = held;
  if (position.qty === 0n) positions.delete(position.symbol);
  else positions.set(position.symbol, held);
  return position;
};

/** Books a fill, of a leg that came with `parentId` or another order; one that its venue may tell again is remembered. */
export const applyFill = (
  account: AccountState,
  terms: InstrumentTerms,
  event: OrderFilled,
  parentId: string | undefined,
  time: number,
): Position => {
  account.fillCount += 1;
  const { executionId } = event;
  if (executionId !== undefined) {
    const { fillId, orderId, symbol, side, qty, price, commission, marketTime, rate } = event;
    const fill = { fillId, orderId, symbol, side, qty, price, commission, marketTime, rate };
    account.executions.book({ ...fill, parentId, ids: [executionId], charge: undefined, time });
  }
  return hold(account, book(account, terms, account.positions.get(event.symbol), event, time));
};

/** Takes a fill back as it was booked, and books what it was instead. Undefined when that changes no position. */
export const applyCorrection = (
  account: AccountState,
  terms: InstrumentTerms,
  event: FillCorrected,
  time: number,
): Position | undefined => {
  const { fillId, side, qty, price, was, rate, executionId } = event;
  const known = account.executions.ofFill(fillId);
  if (known !== undefined) {
    const ids = [...known.ids.filter((id) => id !== executionId), executionId];
    account.executions.book({ ...known, qty, price, ids });
  }
  if (qty === was.qty && price === was.price) return undefined;
  const opposite = side === Side.BUY ? Side.SELL : Side.BUY;
  let held = account.positions.get(terms.spec.symbol);
  const common = { rate, commission: 0n };
  if (was.qty > 0n) held = book(account, terms, held, { side: opposite, ...was, ...common }, time);
  if (qty > 0n) held = book(account, terms, held, { side, qty, price, ...common }, time);
  return held && hold(account, held);
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
