import type { Scope } from '@tickwire/contracts';
import type { Submission } from './commands/command.ts';
import { refuse } from './commands/refusal.ts';
import type { Refusal } from './commands/refusal.ts';
import { RefusedError } from './commands/refused-error.ts';
import { Decider } from './decide/decider.ts';
import { unknownSymbol } from './decide/decision-context.ts';
import { FactSource, liveFacts } from './decide/facts.ts';
import type { Cause, JournalRecord } from './events/journal-record.ts';
import { paperFees } from './fees/fee-schedule.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { checkPermission, scopeOf } from './gate/permission.ts';
import { decisionFailed } from './journal/engine-stopped.ts';
import { GroupCommit } from './journal/group-commit.ts';
import type { Committed } from './journal/group-commit.ts';
import { VenueDesk } from './journal/venue-desk.ts';
import { Intake } from './intake.ts';
import { Venues } from './venues.ts';
import { configureAccount } from './configure-account.ts';
import type { AccountConfig } from './model/account.ts';
import type { Principal } from './model/principal.ts';
import type { JournalUnavailable } from './ports/journal.ts';
import type { VenueDelivery, VenueReport } from './ports/venue.ts';
import { EquityWatch } from './risk/equity-watch.ts';
import { previewLeverage } from './preview/leverage.ts';
import { previewOrder } from './preview/order-preview.ts';
import type { EngineUpdate } from './read/engine-update.ts';
import { createEventBus } from './read/event-bus.ts';
import { ledgerOf } from './read/ledger.ts';
import { Listeners } from './read/listeners.ts';
import { ReadModel } from './read/read-model.ts';
import type { AccountState } from './state/account-state.ts';
import { emptyState } from './state/engine-state.ts';
import { recordsAfter, replayOnto } from './state/replay.ts';
import type { Followed } from './shadow/shadow-execution.ts';
import { decodeSnapshot, encodeSnapshot } from './state/snapshot.ts';
import { encodeState } from './state/state-codec.ts';
import { stateHash } from './state/state-hash.ts';
import { workingOrders } from './state/working-orders.ts';
import { Transaction } from './decide/transaction.ts';

/** A refused command has caused nothing that could fail to become durable. */
const committedAlready = Promise.resolve();

/** How long an unavailable journal is left alone before it is tried again, ms. */
const RETRY_MS = 1000;

/** The answer to a command whose decision failed before it had changed anything. */
const undecidable = refuse(
  'internal_error',
  'The command could not be decided and nothing came of it: check its fields, and report it.',
);

/** Whether what was asked for before is durable cannot be told while the journal is away. */
const unknownOutcome = (reason: JournalUnavailable): Promise<never> => {
  const unknown = Promise.reject<never>(reason);
  unknown.catch(() => undefined);
  return unknown;
};

const refusedBy = (refusal: Refusal): Submission<never> => ({
  decision: { accepted: false, refusal },
  committed: committedAlready,
});

/**
 * Builds the engine, rebuilds its state from snapshot and records and opens the accounts they do not have yet.
 * Throws RangeError for an account that has no venue to trade on, or whose orders and positions would change venues.
 */
export const createEngine = (options: EngineOptions): Engine => {
  const { clock, journal, shadow, market, fx, fees = paperFees } = options;
  const restored = options.snapshot && decodeSnapshot(options.snapshot);
  const state = restored?.state ?? emptyState();
  const readModel = new ReadModel({ market, fx });
  const updateListeners = new Listeners<EngineUpdate>(options.onListenerError);
  const recordListeners = new Listeners<JournalRecord>(options.onListenerError);
  const followers = new Listeners<Followed>(options.onListenerError);
  const events = createEventBus(journal, options.onListenerError);
  const termsOf = (symbol: string) => state.instruments.get(symbol);
  /** Seq of the last event that is durable and shows in the read models. */
  let shown = state.seq;
  /** What waits for a seq to be shown. */
  const awaited = new Map<number, (() => void)[]>();
  let retryAt: number | undefined;
  const venues = new Venues(state, options);
  const origin = liveFacts(state, market, fx, (accountId) => {
    const account = state.accounts.get(accountId);
    return account !== undefined && venues.unavailable(account) !== undefined;
  });

  const decider = new Decider(state, (account) => venues.of(account));
  const equityWatch = new EquityWatch();

  const publish = (committed: Committed): void => {
    const { record, effects } = committed;
    for (const effect of effects) {
      readModel.take(effect);
      if (!updateListeners.isEmpty) {
        for (const update of readModel.updates(effect)) updateListeners.tell(update);
      }
    }
    shown = record.seq + record.events.length - 1;
    for (const take of awaited.get(shown) ?? []) take();
    awaited.delete(shown);
    recordListeners.tell(record);
    events.tell(record);
    const account = state.accounts.get(record.accountId);
    if (account?.opened.account.mode === 'shadow') followers.tell({ account, record, effects, termsOf });
    // Nobody would hear the answers any more; the next engine restores the orders to the venue.
    if (account === undefined || commits.stopped !== undefined || venues.isClosed) return;
    const venue = venues.of(account);
    if (!venue.capabilities.internal) desk.committed(venue, account, committed);
  };

  const commits = new GroupCommit(journal, publish);
  const intake = new Intake({ state, clock, commits, venues });

  const commit = (transaction: Transaction, cause: Cause): Promise<void> => {
    const { firstSeq, time, accountId, effects } = transaction;
    if (effects.length === 0)
      return commits.suspended === undefined ? commits.settled : unknownOutcome(commits.suspended);
    const record = { seq: firstSeq, time, accountId, cause, events: transaction.events };
    const committed = commits.add(record, effects);
    const account = state.accounts.get(accountId);
    const venue = account && venues.of(account);
    if (venue !== undefined && !venue.capabilities.internal)
      desk.decided(venue, record, effects, commits.suspended !== undefined);
    return committed;
  };

  const now = (): number => Math.max(state.time, clock.now());

  /** Runs a decision unless the engine has stopped; one that throws has left the state ahead of the journal for good. */
  const decided = <Result>(decide: () => Result): Result | undefined => {
    if (commits.stopped !== undefined) return undefined;
    try {
      return decide();
    } catch (cause) {
      commits.stop(decisionFailed(cause));
      return undefined;
    }
  };

  /** The same for a command: one that throws before it has changed anything is as if it had never been sent. */
  const decidedCommand = <Result>(decide: () => Result): Result | undefined => {
    const before = state.seq;
    return decided(() => {
      try {
        return decide();
      } catch (cause) {
        if (state.seq !== before) throw cause;
        options.onListenerError(cause);
        return undefined;
      }
    });
  };

  const doDuties = (account: AccountState, time: number): void => {
    const made = decided(() => decider.wake(account, time, origin));
    if (made !== undefined) void commit(made.transaction, { kind: 'wake', facts: made.facts.facts });
  };

  const lookAtEquity = (account: AccountState, time: number): void => {
    const made = decided(() => decider.watch(account, time, origin));
    equityWatch.looked(account, time);
    if (made !== undefined) void commit(made.transaction, { kind: 'watch', facts: made.facts.facts });
  };

  /** What the clock made due comes before what happens later: a day ends, and so do orders that were good for it. */
  const doWhatWasDue = (account: AccountState, time: number): void => {
    if ((decider.dueAt(account) ?? Infinity) <= time) doDuties(account, time);
  };

  const receive = ({ accountId, reports, print, ...delivery }: VenueDelivery): void => {
    const account = state.accounts.get(accountId);
    if (account === undefined) return;
    const symbol = print === undefined ? delivery.symbol : undefined;
    const time = now();
    doWhatWasDue(account, time);
    const taken: VenueReport[] = [];
    function* noted(): Iterable<VenueReport> {
      for (const report of reports) {
        taken.push(report);
        yield report;
      }
    }
    const made = decided(() => decider.reports(account, noted(), time, origin, symbol));
    if (made !== undefined) {
      const { facts } = made.facts;
      void commit(made.transaction, { kind: 'venue', symbol, reports: taken, print, facts });
    }
  };

  const permitted = (actor: Principal, accountId: string, scope: Scope): AccountState | Refusal =>
    checkPermission(actor, accountId, scope) ??
    state.accounts.get(accountId) ??
    refuse('unknown_account', `There is no account ${accountId}.`);

  const accountOf = (accountId: string): AccountState => {
    const account = state.accounts.get(accountId);
    if (account === undefined)
      throw new RefusedError(refuse('unknown_account', `There is no account ${accountId}.`));
    return account;
  };

  const knownTicker = (symbol: string): string => {
    const spec = market.instrument(symbol);
    if (spec === undefined) throw new RefusedError(unknownSymbol(symbol));
    return spec.symbol;
  };

  const desk = new VenueDesk(receive, termsOf);

  if (restored !== undefined) readModel.restore(state, restored.views);
  replayOnto(state, recordsAfter(state.seq, options.records ?? []), (effect) => readModel.take(effect));
  shown = state.seq;
  venues.checkMoves(options.accounts);
  const begin = (accountId: string): Transaction => new Transaction(state, accountId, now());
  const started = begin('');
  started.emit({
    type: 'engine-started',
    manifest: {
      ...options.run,
      venue: options.venue.capabilities,
      primary: options.primary?.capabilities,
    },
  });
  void commit(started, { kind: 'run' });
  const open = (account: AccountConfig): void => {
    const opened = configureAccount(state, account, { ...options, fees, begin });
    if (opened === undefined) return;
    // The configuration vouches for an account, so it can be asked for before its opening is durable.
    for (const effect of opened.effects) readModel.take(effect);
    void commit(opened, { kind: 'run' });
  };
  for (const account of options.accounts) open(account);
  venues.connect(receive);

  if (shadow !== undefined) {
    shadow.restore(workingOrders(state, ({ mode }) => mode === 'shadow'));
    followers.add((followed) => shadow.follow(followed));
  }

  return {
    submit(command) {
      if (intake.ended !== undefined) return refusedBy(intake.ended);
      const account = permitted(command.actor, command.accountId, scopeOf(command.type));
      if ('code' in account) return refusedBy(account);
      const refusal = intake.refusal(account, command);
      if (refusal !== undefined) return refusedBy(refusal);
      const time = now();
      doWhatWasDue(account, time);
      const made = decidedCommand(() => decider.command(account, command.type, command, time, origin));
      if (made === undefined) return refusedBy(intake.ended ?? undecidable);
      const { decision } = made;
      const committed = commit(made.transaction, { kind: 'command', command, facts: made.facts.facts });
      return { decision, committed: decision.accepted ? committed : committedAlready };
    },
    subscribe: (listener) => updateListeners.add(listener),
    onRecord: (listener) => recordListeners.add(listener),
    events,
    settled: () => commits.settled,
    get stopped() {
      return commits.stopped;
    },
    get suspended() {
      return commits.suspended;
    },
    async shutDown(reason) {
      if (!intake.isClosed) {
        intake.close();
        const transaction = begin('');
        transaction.emit({ type: 'engine-shut-down', reason });
        void commit(transaction, { kind: 'run' });
      }
      if (commits.suspended !== undefined) await commits.retry();
      await commits.settled;
    },
    closeVenues: () => venues.close(),
    openAccount(account) {
      if (intake.ended !== undefined) return;
      venues.checkMoves([account]);
      open(account);
    },
    accounts: () => readModel.metainfos(),
    account: (accountId) => readModel.metainfo(accountId),
    orders: (accountId) => readModel.orders(accountId),
    executions: (accountId, symbol) => readModel.executions(accountId, symbol),
    positions: (accountId) => readModel.positions(accountId),
    equity: (accountId) => readModel.equity(accountId),
    unpriceable: (accountId) => readModel.unpriceable(accountId),
    halt: (accountId) => accountOf(accountId).halt,
    capabilities: (accountId) => venues.of(accountOf(accountId)).capabilities,
    limits: (accountId) => readModel.limits(accountId),
    risk: (accountId) => readModel.portfolio(accountId).status,
    riskHistory: (accountId, limit, before) => readModel.riskHistory(accountId, limit, before),
    metrics: (accountId) => readModel.portfolio(accountId).metrics,
    portfolio: (accountId) => readModel.portfolio(accountId).positions,
    exposure: (accountId) => readModel.portfolio(accountId).exposure,
    shadow(accountId) {
      const { mode } = readModel.metainfo(accountId);
      return { accountId, mode, ...(shadow?.report(accountId) ?? { orders: 0, drifts: [] }) };
    },
    dailySnapshots: (accountId, { from = '', to = '9999-12-31' } = {}) =>
      readModel.dailySnapshots(accountId).filter(({ day }) => from <= day && day <= to),
    ledger: (accountId) => ledgerOf(state, accountOf(accountId)),
    preview({ actor, accountId, order }) {
      const account = permitted(actor, accountId, 'account');
      if ('code' in account) throw new RefusedError(account);
      const facts = new FactSource(state, account.opened.account, origin);
      const reading = facts.read(order.symbol);
      if (reading === undefined) throw new RefusedError(unknownSymbol(order.symbol));
      return previewOrder(
        // A preview is not an order, so it is no duplicate of one.
        { account, venue: venues.of(account), facts, termsOf, keyed: true, transaction: { time: now() } },
        reading,
        order,
      );
    },
    leverageInfo: (accountId, symbol) =>
      readModel.leverageInfo(accountId, knownTicker(symbol), venues.of(accountOf(accountId)).capabilities),
    previewLeverage(accountId, symbol, leverage) {
      knownTicker(symbol);
      const { currency } = readModel.metainfo(accountId);
      return previewLeverage(leverage, currency, venues.of(accountOf(accountId)).capabilities);
    },
    nextWakeAt() {
      if (commits.suspended !== undefined) return (retryAt ??= clock.now() + RETRY_MS);
      let next = readModel.nextWakeAt() ?? Infinity;
      for (const account of state.accounts.values())
        next = Math.min(next, decider.dueAt(account) ?? Infinity, equityWatch.dueAt(account) ?? Infinity);
      return next === Infinity ? undefined : next;
    },
    wake() {
      retryAt = undefined;
      void commits.retry();
      if (intake.ended !== undefined || commits.suspended !== undefined) return;
      const time = now();
      for (const account of state.accounts.values()) {
        if ((decider.dueAt(account) ?? Infinity) <= time) doDuties(account, time);
        if ((equityWatch.dueAt(account) ?? Infinity) <= time) lookAtEquity(account, time);
      }
      readModel.roll(clock.now());
    },
    snapshot() {
      const { seq } = state;
      const text = encodeState(state);
      return new Promise((resolve, reject) => {
        const take = () => resolve(encodeSnapshot(seq, text, readModel.data));
        if (shown === seq) take();
        else {
          awaited.set(seq, [...(awaited.get(seq) ?? []), take]);
          commits.settled.catch(reject);
        }
      });
    },
    stateHash: () => stateHash(state),
  };
};
