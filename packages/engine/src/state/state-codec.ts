import { compileFees } from '../fees/fee-schedule.ts';
import { LotQueue } from '../ledger/lot-queue.ts';
import { decodeExact, encodeCanonical } from '../money/exact-json.ts';
import { instrumentTerms } from '../model/instrument-terms.ts';
import type { InstrumentSpec } from '../model/instrument-spec.ts';
import type { CostPool } from '../ledger/cost-pool.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import { exactLimits } from '../risk/exact-limits.ts';
import { noteWorking } from '../risk/working.ts';
import type { Working } from '../risk/working.ts';
import type { AccountState } from './account-state.ts';
import { Answers } from './answers.ts';
import { Executions } from './executions.ts';
import { emptyIndexes, indexOrder } from './order-indexes.ts';
import type { OrderIndexes } from './order-indexes.ts';
import type { EngineState, VenueNames } from './engine-state.ts';

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] => [...map].sort(byText);

/** An account as plain data. Its own history orders it; that of other accounts does not show. */
const plainAccount = (account: AccountState) => ({
  ...account,
  // Compiled from the schedule the account was opened with.
  feeFor: undefined,
  // Made from the orders.
  indexes: undefined,
  working: undefined,
  limits: account.limits.set,
  activity: {
    orders: account.activity.orders,
    symbols: [...account.activity.symbols],
    contents: [...account.activity.contents],
  },
  orders: [...account.orders.values()],
  positions: [...account.positions.values()].map(({ position, lots }) => ({
    position,
    lots: lots.toArray(),
  })),
  cash: [...account.cash],
  leverage: [...account.leverage],
  rates: [...account.rates],
  answers: account.answers.toArray(),
  executions: account.executions.toPlain(),
  ended: [...account.ended],
});

type PlainAccount = Omit<ReturnType<typeof plainAccount>, 'orders' | 'positions'> & {
  readonly orders: readonly Order[];
  readonly positions: readonly { readonly position: Position; readonly lots: readonly CostPool[] }[];
};

interface PlainState {
  readonly seq: number;
  readonly time: number;
  readonly accounts: readonly (readonly [string, PlainAccount])[];
  readonly instruments: readonly InstrumentSpec[];
  readonly venues: VenueNames | undefined;
}

/** The whole state as one line of text, equal for equal states. */
export const encodeState = ({ seq, time, accounts, instruments, venues }: EngineState): string => {
  const plain: PlainState = {
    seq,
    time,
    accounts: sorted(accounts).map(([id, account]) => [id, plainAccount(account)]),
    instruments: sorted(instruments).map(([, { spec }]) => spec),
    venues,
  };
  return encodeCanonical(plain);
};

const workingOf = (orders: readonly Order[]): Map<string, Working> => {
  const sums = new Map<string, Working>();
  for (const order of orders) noteWorking(sums, undefined, order);
  return sums;
};

const indexesOf = (orders: readonly Order[]): OrderIndexes => {
  const indexes = emptyIndexes();
  for (const order of orders) indexOrder(indexes, order);
  return indexes;
};

const account = (plain: PlainAccount): AccountState => ({
  ...plain,
  feeFor: compileFees(plain.opened.fees),
  orders: new Map(plain.orders.map((order) => [order.id, order])),
  indexes: indexesOf(plain.orders),
  working: workingOf(plain.orders),
  limits: exactLimits(plain.limits),
  activity: {
    orders: plain.activity.orders,
    symbols: new Map(plain.activity.symbols),
    contents: new Map(plain.activity.contents),
  },
  positions: new Map(
    plain.positions.map(({ position, lots }) => [position.symbol, { position, lots: LotQueue.of(lots) }]),
  ),
  cash: new Map(plain.cash),
  leverage: new Map(plain.leverage),
  rates: new Map(plain.rates),
  answers: Answers.of(plain.answers),
  executions: Executions.of(plain.executions),
  ended: new Map(plain.ended),
});

/** Reads what `encodeState` wrote; whoever kept the text vouches for it. */
export const decodeState = (text: string): EngineState => {
  const plain = decodeExact(text) as PlainState;
  return {
    seq: plain.seq,
    time: plain.time,
    accounts: new Map(plain.accounts.map(([id, held]) => [id, account(held)])),
    instruments: new Map(plain.instruments.map((spec) => [spec.symbol, instrumentTerms(spec)])),
    venues: plain.venues,
  };
};
