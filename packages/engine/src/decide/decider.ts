import type { Commands, CommandType, Decision } from '../commands/command.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Venue, VenueReport } from '../ports/venue.ts';
import type { AccountState } from '../state/account-state.ts';
import type { EngineState } from '../state/engine-state.ts';
import { idempotencyKeyOf } from '../commands/idempotency-key.ts';
import { answered } from './answered.ts';
import { decide } from './decide.ts';
import type { DecisionContext } from './decision-context.ts';
import { FactSource } from './facts.ts';
import type { FactOrigin } from './facts.ts';
import { takeReports } from './take-reports.ts';
import { Transaction } from './transaction.ts';
import { dueAt, doWhatIsDue } from './wake.ts';
import { watchEquity } from './watch-equity.ts';

/** The events of one cause, applied, and the facts they were decided by. */
export interface Decided {
  readonly transaction: Transaction;
  readonly facts: FactSource;
}

/** Turns causes into events: live, and again when a journal is verified. It has no other input than its arguments and the state. */
export class Decider {
  readonly #state: EngineState;
  readonly #venueOf: (account: AccountState) => Venue;
  readonly #termsOf: (ticker: string) => InstrumentTerms | undefined;

  constructor(state: EngineState, venueOf: (account: AccountState) => Venue) {
    this.#state = state;
    this.#venueOf = venueOf;
    this.#termsOf = (ticker) => state.instruments.get(ticker);
  }

  command<Type extends CommandType>(
    account: AccountState,
    type: Type,
    command: Commands[Type],
    time: number,
    origin: FactOrigin,
  ): Decided & { readonly decision: Decision<Type> } {
    const key = idempotencyKeyOf(command);
    const context = this.#context(account, time, origin, key !== undefined);
    const { transaction, facts } = context;
    const decision =
      key === undefined ? decide(context, type, command) : answered(context, key, type, command);
    return { transaction, facts, decision };
  }

  /** `symbol` is of what the reports are; only those of a venue outside the process need it. */
  reports(
    account: AccountState,
    reports: Iterable<VenueReport>,
    time: number,
    origin: FactOrigin,
    symbol?: string,
  ): Decided {
    const context = this.#context(account, time, origin);
    takeReports(context, reports, symbol);
    return context;
  }

  /** Does what is due on the account by `time`. */
  wake(account: AccountState, time: number, origin: FactOrigin): Decided {
    const context = this.#context(account, time, origin);
    doWhatIsDue(context);
    return context;
  }

  /** Looks at the equity of the account. */
  watch(account: AccountState, time: number, origin: FactOrigin): Decided {
    const context = this.#context(account, time, origin);
    watchEquity(context);
    return context;
  }

  /** When `wake` has something to do on the account, ms UTC. What needs the venue waits for it. */
  dueAt(account: AccountState): number | undefined {
    return dueAt(account, this.#venueOf(account).unavailable?.(account.opened.account.id) !== undefined);
  }

  #context(account: AccountState, time: number, origin: FactOrigin, keyed = false): DecisionContext {
    const opened = account.opened.account;
    const context: DecisionContext = {
      account,
      venue: this.#venueOf(account),
      transaction: new Transaction(this.#state, opened.id, time),
      facts: new FactSource(this.#state, opened, origin),
      keyed,
      take: (reports) => takeReports(context, reports),
      termsOf: this.#termsOf,
    };
    return context;
  }
}
