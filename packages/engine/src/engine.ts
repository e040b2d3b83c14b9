import type {
  AccountMetainfo,
  EquityData,
  Execution,
  LeverageInfo,
  LeveragePreviewResult,
  PlacedOrder,
  Position,
  Scope,
} from '@tickwire/contracts';
import type { Commands, CommandType, PlaceOrder, Submission } from './commands/command.ts';
import { refuse } from './commands/refusal.ts';
import type { Refusal } from './commands/refusal.ts';
import { RefusedError } from './commands/refused-error.ts';
import { decide } from './decide/decide.ts';
import { rateOf, unknownSymbol } from './decide/decision-context.ts';
import type { DecisionContext, MarketReading } from './decide/decision-context.ts';
import { readMarket } from './decide/read-market.ts';
import { takeReports } from './decide/take-reports.ts';
import { Transaction } from './decide/transaction.ts';
import type { Cause, JournalRecord, MarketFacts } from './events/journal-record.ts';
import { paperFees } from './fees/fee-schedule.ts';
import { checkPermission } from './gate/permission.ts';
import type { EngineStopped } from './journal/engine-stopped.ts';
import { GroupCommit } from './journal/group-commit.ts';
import type { Committed } from './journal/group-commit.ts';
import { handOver } from './journal/hand-over.ts';
import type { AccountConfig, FeeSchedule } from './model/account.ts';
import type { Principal } from './model/principal.ts';
import type { Clock } from './ports/clock.ts';
import type { FxRates } from './ports/fx-rates.ts';
import type { Journal } from './ports/journal.ts';
import type { MarketView } from './ports/market-view.ts';
import type { Venue, VenueDelivery } from './ports/venue.ts';
import { previewLeverage } from './preview/leverage.ts';
import { previewOrder } from './preview/order-preview.ts';
import type { OrderPreview } from './preview/order-preview.ts';
import type { EngineUpdate } from './read/engine-update.ts';
import { ledgerOf } from './read/ledger.ts';
import type { Ledger } from './read/ledger.ts';
import { Listeners } from './read/listeners.ts';
import { ReadModel } from './read/read-model.ts';
import type { AccountState } from './state/account-state.ts';
import { emptyState } from './state/engine-state.ts';
import { replayOnto } from './state/replay.ts';
import { stateHash } from './state/state-hash.ts';

export interface EngineOptions {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly venue: Venue;
  readonly market: MarketView;
  readonly fx: FxRates;
  /** Opened at the start unless the records already have them. The ids of the first one carry no prefix. */
  readonly accounts: readonly AccountConfig[];
  /** The paper schedule when left out. */
  readonly fees?: FeeSchedule;
  /** Told of listeners that throw; they are otherwise left alone. */
  readonly onListenerError?: (error: unknown) => void;
  /** What an earlier engine journaled, from its first record on: the state is rebuilt from it. */
  readonly records?: Iterable<JournalRecord>;
}

/**
 * The trading core: one writer, a synchronous reducer. Commands change the state at once; whatever leaves the
 * engine (acknowledgement, updates, queries, hand-over to an external venue) shows durable state only.
 * Queries throw RefusedError for an unknown account or symbol.
 */
export interface Engine {
  /** Never throws: the decision holds the result or the refusal. */
  submit<Type extends CommandType>(command: { readonly type: Type } & Commands[Type]): Submission<Type>;
  /** Durable changes in order, as the contract words them. A listener that throws does not disturb others. Returns the end. */
  subscribe(listener: (update: EngineUpdate) => void): () => void;
  /** Durable journal records in order, for read models and exporters. Returns the end. */
  onRecord(listener: (record: JournalRecord) => void): () => void;
  /** Resolves once all that was submitted so far is durable and published; rejects with EngineStopped. */
  settled(): Promise<void>;
  /** Why the engine takes no more commands; undefined while it does. */
  readonly stopped: EngineStopped | undefined;

  accounts(): readonly AccountMetainfo[];
  account(accountId: string): AccountMetainfo;
  /** Working orders and today's (UTC) final ones, the newest 10,000 at most, in the order they were placed. */
  orders(accountId: string): readonly PlacedOrder[];
  /** Today's (UTC) fills, the newest 10,000 at most, oldest first; only those of `symbol` when given. */
  executions(accountId: string, symbol?: string): readonly Execution[];
  /** Open positions with their P/L at live prices. */
  positions(accountId: string): readonly Position[];
  /** Undefined while a position cannot be priced: `unpriceable` names it. */
  equity(accountId: string): EquityData | undefined;
  /** Tickers of positions without a rate into the account's currency. */
  unpriceable(accountId: string): readonly string[];
  ledger(accountId: string): Ledger;

  /** What a place-order command would cost, decided by the same checks and schedules as submitting it. */
  preview(command: PlaceOrder): OrderPreview;
  leverageInfo(accountId: string, symbol: string): LeverageInfo;
  previewLeverage(accountId: string, symbol: string, leverage: number): LeveragePreviewResult;

  /** When `wake` has something to do, ms UTC; undefined when it has not. The engine owns no timer. */
  nextWakeAt(): number | undefined;
  /** Does what is due by now: lets go of the final orders and fills of past days. */
  wake(): void;
  /** Of the applied state: equal for engines that applied the same events. */
  stateHash(): string;
}

const committedAlready = Promise.resolve();

const refusedBy = (
  refusal: Refusal,
): { decision: { accepted: false; refusal: Refusal }; committed: Promise<void> } => ({
  decision: { accepted: false, refusal },
  committed: committedAlready,
});

/** Builds the engine, rebuilds its state from the records and opens the accounts they do not have yet. */
export const createEngine = (options: EngineOptions): Engine => {
  const { clock, journal, venue, market, fx, fees = paperFees } = options;
  const state = emptyState();
  const readModel = new ReadModel({ market, fx });
  const updateListeners = new Listeners<EngineUpdate>(options.onListenerError);
  const recordListeners = new Listeners<JournalRecord>(options.onListenerError);
  const termsOf = (symbol: string) => state.instruments.get(symbol);

  const publish = ({ record, effects }: Committed): void => {
    for (const effect of effects) {
      readModel.take(effect);
      if (!updateListeners.isEmpty) {
        for (const update of readModel.updates(effect)) updateListeners.tell(update);
      }
    }
    recordListeners.tell(record);
    if (venue.capabilities.internal) return;
    for (const effect of effects) {
      const reports = handOver(venue, effect, record, termsOf);
      if (reports.length > 0) receive({ accountId: record.accountId, reports });
    }
  };

  const commits = new GroupCommit(journal, publish);

  const begin = (accountId: string): Transaction => {
    state.time = Math.max(state.time, clock.now());
    return new Transaction(state, accountId, state.time);
  };

  const commit = (
    { firstSeq, time, accountId, events, effects }: Transaction,
    cause: Cause,
  ): Promise<void> =>
    events.length === 0
      ? commits.settled
      : commits.add({ seq: firstSeq, time, accountId, cause, events }, effects);

  const receive = ({ accountId, reports, print }: VenueDelivery): void => {
    const account = state.accounts.get(accountId);
    const first = reports[0];
    if (commits.stopped !== undefined || account === undefined || first === undefined) return;
    const home = account.opened.account.currency;
    const symbol = account.orders.get(first.orderId)?.symbol ?? '';
    const currency = termsOf(symbol)?.spec.currency ?? home;
    const rate = currency === home ? undefined : fx.rate(currency, home);
    const transaction = begin(accountId);
    takeReports(transaction, account, termsOf, reports, rateOf(rate));
    void commit(transaction, { kind: 'venue', reports, print, rate });
  };

  const permitted = (actor: Principal, accountId: string, scope: Scope): AccountState | Refusal =>
    checkPermission(actor, accountId, scope) ??
    state.accounts.get(accountId) ??
    refuse('unknown_account', `There is no account ${accountId}.`);

  const read = (account: AccountState, symbol: string): MarketReading | undefined =>
    readMarket(state, market, fx, account.opened.account.currency, symbol);

  const knownTicker = (symbol: string): string => {
    const spec = market.instrument(symbol);
    if (spec === undefined) throw new RefusedError(unknownSymbol(symbol));
    return spec.symbol;
  };

  replayOnto(state, options.records ?? [], (effect) => readModel.take(effect));
  for (const account of options.accounts) {
    if (state.accounts.has(account.id)) continue;
    const transaction = begin(account.id);
    const idPrefix = state.accounts.size === 0 ? '' : `${account.id}-`;
    transaction.emit({ type: 'account-opened', account: { costing: 'average', ...account }, fees, idPrefix });
    void commit(transaction, { kind: 'start' });
  }
  venue.connect(receive);
  venue.restore(
    [...state.accounts.values()].flatMap(({ orders }) =>
      [...orders.values()].flatMap((order) => {
        const terms = termsOf(order.symbol);
        return terms === undefined ? [] : [{ order, terms }];
      }),
    ),
  );

  return {
    submit(command) {
      if (commits.stopped !== undefined) return refusedBy(refuse('unavailable', commits.stopped.message));
      const account = permitted(command.actor, command.accountId, 'trade');
      if ('code' in account) return refusedBy(account);
      let facts: MarketFacts | undefined;
      const transaction = begin(command.accountId);
      const context: DecisionContext = {
        account,
        venue,
        transaction,
        read(symbol) {
          const reading = read(account, symbol);
          facts = reading?.facts;
          return reading;
        },
        termsOf,
      };
      const decision = decide(context, command.type, command);
      return { decision, committed: commit(transaction, { kind: 'command', command, facts }) };
    },
    subscribe: (listener) => updateListeners.add(listener),
    onRecord: (listener) => recordListeners.add(listener),
    settled: () => commits.settled,
    get stopped() {
      return commits.stopped;
    },
    accounts: () => readModel.metainfos(),
    account: (accountId) => readModel.metainfo(accountId),
    orders: (accountId) => readModel.orders(accountId),
    executions: (accountId, symbol) => readModel.executions(accountId, symbol),
    positions: (accountId) => readModel.positions(accountId),
    equity: (accountId) => readModel.equity(accountId),
    unpriceable: (accountId) => readModel.unpriceable(accountId),
    ledger(accountId) {
      const account = state.accounts.get(accountId);
      if (account === undefined)
        throw new RefusedError(refuse('unknown_account', `There is no account ${accountId}.`));
      return ledgerOf(state, account);
    },
    preview({ actor, accountId, order }) {
      const account = permitted(actor, accountId, 'account');
      if ('code' in account) throw new RefusedError(account);
      const reading = read(account, order.symbol);
      if (reading === undefined) throw new RefusedError(unknownSymbol(order.symbol));
      return previewOrder({ account, venue }, reading, order);
    },
    leverageInfo: (accountId, symbol) => readModel.leverageInfo(accountId, knownTicker(symbol)),
    previewLeverage(accountId, symbol, leverage) {
      knownTicker(symbol);
      return previewLeverage(leverage, readModel.metainfo(accountId).currency);
    },
    nextWakeAt: () => readModel.nextWakeAt(),
    wake: () => readModel.roll(clock.now()),
    stateHash: () => stateHash(state),
  };
};
