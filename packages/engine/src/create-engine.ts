import type { Scope } from '@tickwire/contracts';
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
import type { Engine, EngineOptions } from './engine.ts';
import { checkPermission } from './gate/permission.ts';
import { decisionFailed } from './journal/engine-stopped.ts';
import { GroupCommit } from './journal/group-commit.ts';
import type { Committed } from './journal/group-commit.ts';
import { handOver } from './journal/hand-over.ts';
import type { Principal } from './model/principal.ts';
import type { VenueDelivery } from './ports/venue.ts';
import { previewLeverage } from './preview/leverage.ts';
import { previewOrder } from './preview/order-preview.ts';
import type { EngineUpdate } from './read/engine-update.ts';
import { ledgerOf } from './read/ledger.ts';
import { Listeners } from './read/listeners.ts';
import { ReadModel } from './read/read-model.ts';
import type { AccountState } from './state/account-state.ts';
import { emptyState } from './state/engine-state.ts';
import { replayOnto } from './state/replay.ts';
import { stateHash } from './state/state-hash.ts';

/** A refused command has caused nothing that could fail to become durable. */
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
    // A stopped engine would not hear the answers; the next one restores the orders to the venue.
    if (venue.capabilities.internal || commits.stopped !== undefined) return;
    for (const effect of effects) {
      const answered = handOver(venue, effect, record, termsOf);
      if (answered !== undefined) receive(answered);
    }
  };

  const commits = new GroupCommit(journal, publish);

  const begin = (accountId: string): Transaction =>
    new Transaction(state, accountId, Math.max(state.time, clock.now()));

  const commit = (
    { firstSeq, time, accountId, events, effects }: Transaction,
    cause: Cause,
  ): Promise<void> =>
    events.length === 0
      ? commits.settled
      : commits.add({ seq: firstSeq, time, accountId, cause, events }, effects);

  const receive = ({ accountId, symbol, reports, print }: VenueDelivery): void => {
    const account = state.accounts.get(accountId);
    if (commits.stopped !== undefined || account === undefined) return;
    try {
      const home = account.opened.account.currency;
      const currency = termsOf(symbol)?.spec.currency ?? home;
      const rate = currency === home ? undefined : fx.rate(currency, home);
      const transaction = begin(accountId);
      takeReports(transaction, account, termsOf, reports, rateOf(rate));
      void commit(transaction, { kind: 'venue', reports, print, rate });
    } catch (cause) {
      // What was applied of it has no record: the state is ahead of the journal for good.
      commits.stop(decisionFailed(cause));
    }
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
    // The configuration vouches for an account, so it can be asked for before its opening is durable.
    readModel.take(
      transaction.emit({
        type: 'account-opened',
        account: { costing: 'average', ...account },
        fees,
        idPrefix,
      }),
    );
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
      try {
        const decision = decide(context, command.type, command);
        const committed = decision.accepted
          ? commit(transaction, { kind: 'command', command, facts })
          : committedAlready;
        return { decision, committed };
      } catch (cause) {
        const stopped = decisionFailed(cause);
        commits.stop(stopped);
        return refusedBy(refuse('unavailable', stopped.message));
      }
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
      return previewOrder({ account, venue, termsOf, market, fx }, reading, order);
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
