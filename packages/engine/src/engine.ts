import type {
  AccountMetainfo,
  DailySnapshot,
  EquityData,
  Execution,
  Exposure,
  LeverageInfo,
  LeveragePreviewResult,
  PlacedOrder,
  Position,
  PortfolioMetrics,
  PortfolioPosition,
  RiskHistory,
  RiskLimits,
  RiskStatus,
  ShadowReport,
} from '@tickwire/contracts';
import type { Commands, CommandType, PlaceOrder, Submission } from './commands/command.ts';
import type { JournalRecord } from './events/journal-record.ts';
import type { EngineStopped } from './journal/engine-stopped.ts';
import type { AccountConfig, FeeSchedule } from './model/account.ts';
import type { HaltState } from './model/halt-state.ts';
import type { RunManifest } from './model/run-manifest.ts';
import type { Clock } from './ports/clock.ts';
import type { FxRates } from './ports/fx-rates.ts';
import type { Journal, JournalUnavailable } from './ports/journal.ts';
import type { MarketView } from './ports/market-view.ts';
import type { Venue, VenueCapabilities } from './ports/venue.ts';
import type { OrderPreview } from './preview/order-preview.ts';
import type { EngineUpdate } from './read/engine-update.ts';
import type { EventBus } from './read/event-bus.ts';
import type { Ledger } from './read/ledger.ts';
import type { ShadowExecution } from './shadow/shadow-execution.ts';
import type { Snapshot } from './state/snapshot.ts';

export interface EngineOptions {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly venue: Venue;
  readonly market: MarketView;
  readonly fx: FxRates;
  /** Opened at the start unless the records already have them; there may be none. The ids of the first one ever opened carry no prefix. */
  readonly accounts: readonly AccountConfig[];
  /** Where accounts in `shadow` and `live` mode trade; `venue` is for all others. */
  readonly primary?: Venue | undefined;
  /** Mirrors what accounts in `shadow` mode order. */
  readonly shadow?: ShadowExecution | undefined;
  /** What this engine runs as, for the journal. */
  readonly run: Pick<RunManifest, 'version' | 'runtime' | 'configHash'>;
  /** Of accounts that bring no schedule of their own; the paper schedule when left out. */
  readonly fees?: FeeSchedule;
  /** What a fresh account starts with; `defaultLimits` when left out. */
  readonly limits?: RiskLimits;
  /** Told of listeners that throw; they are otherwise left alone. Must not throw itself. */
  readonly onListenerError: (error: unknown) => void;
  /** Where to start from; the empty state when left out. */
  readonly snapshot?: Snapshot | undefined;
  /** What earlier engines journaled, from the record that follows the snapshot on, or an earlier one: the state is rebuilt from it. */
  readonly records?: Iterable<JournalRecord>;
}

/** UTC days as `2026-01-05`, both included. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
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
  readonly events: EventBus;
  /** Resolves once all that was submitted so far is durable and published; rejects with EngineStopped. */
  settled(): Promise<void>;
  /** Why the engine takes no more commands; undefined while it does. */
  readonly stopped: EngineStopped | undefined;
  /** Why commands are refused until the journal can be written again; undefined while it can. */
  readonly suspended: JournalUnavailable | undefined;
  /** Takes no more commands, and resolves once everything, and that the run has ended, is durable. */
  shutDown(reason: string): Promise<void>;
  /**
   * Lets go of the venues, where orders go on working. For after `shutDown`: what they still say is not heard, and they are
   * told nothing more.
   */
  closeVenues(): Promise<void>;
  /**
   * Opens an account as one of `EngineOptions.accounts`, or follows what has changed of its name, mode and own fees: at once, and durable
   * as soon as the journal takes it. Does nothing for one that is as it should be, or once the engine has stopped. Throws RangeError as
   * `createEngine` does.
   */
  openAccount(account: AccountConfig): void;

  accounts(): readonly AccountMetainfo[];
  account(accountId: string): AccountMetainfo;
  /** All working orders and the newest 1,000 of today's (UTC) final ones, in the order they were placed. */
  orders(accountId: string): readonly PlacedOrder[];
  /** Today's (UTC) fills, the newest 1,000 at most, oldest first; only those of `symbol` when given. */
  executions(accountId: string, symbol?: string): readonly Execution[];
  /** Open positions with their P/L at live prices. */
  positions(accountId: string): readonly Position[];
  /** Undefined while a position cannot be priced: `unpriceable` names it. */
  equity(accountId: string): EquityData | undefined;
  /** Tickers of positions without a rate into the account's currency. */
  unpriceable(accountId: string): readonly string[];
  ledger(accountId: string): Ledger;
  halt(accountId: string): HaltState;
  /** What the venue its orders go to is called and executes. */
  capabilities(accountId: string): VenueCapabilities;
  /** What its orders are checked against. */
  limits(accountId: string): RiskLimits;
  /** Where it stands against them, at live prices. */
  risk(accountId: string): RiskStatus;
  /** Halts, resumes and changed limits, newest first: the newest `limit` before the one with the `seq` `before`. */
  riskHistory(accountId: string, limit: number, before?: number): RiskHistory;
  /** Equity, exposure and margin, at live prices: working orders bind margin, exposure is of positions alone. */
  metrics(accountId: string): PortfolioMetrics;
  /** Open positions with lots, value and what prices and rates have made of them. */
  portfolio(accountId: string): readonly PortfolioPosition[];
  exposure(accountId: string): Exposure;
  /** How the orders of an account in `shadow` mode fared against its mirror, since the engine started. */
  shadow(accountId: string): ShadowReport;
  /** The account at the end of past UTC days, the newest 400, oldest first. Days on which the engine did not run have none. */
  dailySnapshots(accountId: string, range?: DayRange): readonly DailySnapshot[];

  /** What a place-order command would cost, decided by the same checks and schedules as submitting it. */
  preview(command: PlaceOrder): OrderPreview;
  leverageInfo(accountId: string, symbol: string): LeverageInfo;
  previewLeverage(accountId: string, symbol: string, leverage: number): LeveragePreviewResult;

  /** When `wake` has something to do, ms UTC; undefined when it has not. The engine owns no timer. */
  nextWakeAt(): number | undefined;
  /** Does what is due by now: duties of the accounts, days that have ended, a journal to be tried again. */
  wake(): void;
  /** Of what is durable when it resolves. Rejects when that never happens. */
  snapshot(): Promise<Snapshot>;
  /** Of the applied state: equal for engines that applied the same events. */
  stateHash(): string;
}
