export { createEngine } from './create-engine.ts';
export type { DayRange, Engine, EngineOptions } from './engine.ts';

export type {
  CancelOrder,
  ClosePosition,
  Command,
  CommandResults,
  Commands,
  CommandType,
  Decision,
  EditBrackets,
  Halt,
  HaltResult,
  ModifyOrder,
  PlaceOrder,
  Resume,
  ReversePosition,
  SetLeverage,
  SetLimits,
  Submission,
} from './commands/command.ts';
export type { LimitBreach, Refusal } from './commands/refusal.ts';
export { RefusedError } from './commands/refused-error.ts';

export type {
  CashStated,
  EngineEvent,
  Fill,
  FillCharged,
  FillCorrected,
  OrderAdopted,
  OrderEvent,
  OrderFilled,
  OrderPlaced,
  PositionStated,
} from './events/engine-event.ts';
export type { Facts, MarketFacts, SymbolFacts } from './events/facts.ts';
export type { Cause, JournalRecord } from './events/journal-record.ts';

export type { AccountConfig, AccountMode, Costing, FeeRule, FeeSchedule, KindFees } from './model/account.ts';
export type { HaltState } from './model/halt-state.ts';
export type { RunManifest } from './model/run-manifest.ts';
export type { InstrumentTerms } from './model/instrument-terms.ts';
export type { InstrumentSpec } from './model/instrument-spec.ts';
export type { Bracket, BracketRole, BracketStop } from './model/bracket.ts';
export type { Order, OrderTerms, TimeInForce } from './model/order.ts';
export type { Principal } from './model/principal.ts';
export type { Book, BookLevel, Print, Quote } from './model/quote.ts';
export { defaultLimits } from './risk/default-limits.ts';
export { paperFees } from './fees/fee-schedule.ts';

export type { Clock } from './ports/clock.ts';
export type { FxRates } from './ports/fx-rates.ts';
export type { Journal, JournalPosition } from './ports/journal.ts';
export { JournalUnavailable } from './ports/journal.ts';
export type { MarketView } from './ports/market-view.ts';
export type {
  AdoptedOrder,
  EstimatedFill,
  Venue,
  VenueCapabilities,
  VenueDelivery,
  VenueExecution,
  VenueFeature,
  VenueOrder,
  VenueReport,
  VenueStats,
  VenueUnavailable,
} from './ports/venue.ts';

export { VenueCounter } from './ports/venue-counter.ts';
export type { OrderState } from './lifecycle/order-lifecycle.ts';

export { fromMoney, fromUnits, toMoney, toUnits } from './money/fixed-point.ts';
export { grouped } from './money/grouped.ts';
export type { Money, Price, Quantity, Rate } from './money/fixed-point.ts';

export { createMemoryJournal } from './journal/memory-journal.ts';
export type { MemoryJournal } from './journal/memory-journal.ts';
export { decodeRecord, encodeRecord } from './journal/record-codec.ts';
export { replay } from './state/replay.ts';
export { createPaperVenue } from './paper/paper-venue.ts';
export type { PaperVenue } from './paper/paper-venue.ts';
export { EngineStopped } from './journal/engine-stopped.ts';
export { createShadowExecution } from './shadow/shadow-execution.ts';
export type { ShadowExecution } from './shadow/shadow-execution.ts';
export { redecide } from './redecide.ts';
export type { Redecided, RecordMismatch } from './redecide.ts';
export { advanceSnapshot } from './advance-snapshot.ts';
export { snapshotVersion } from './state/snapshot.ts';
export type { Snapshot } from './state/snapshot.ts';
export type { BusEvent, BusEventKind, EventBus } from './read/event-bus.ts';

export type { OrderPreview } from './preview/order-preview.ts';
export { execution } from './read/wire-models.ts';
export type { EngineUpdate } from './read/engine-update.ts';
export type { Ledger } from './read/ledger.ts';

export { defineStrategy, isStrategy, StrategyDefinitionError } from './strategy/define-strategy.ts';
export type { Strategy, StrategyParams } from './strategy/strategy.ts';
export type { StrategyContext, StrategyOrder } from './strategy/strategy-context.ts';
export { createStrategyRunner } from './strategy/strategy-runner.ts';
export type { StrategyRunner, StrategyRunnerOptions } from './strategy/strategy-runner.ts';
