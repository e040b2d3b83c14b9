export type { CalendarId } from './calendar/calendar-id.ts';
export { tradingCalendar } from './calendar/trading-calendars.ts';
export { wallClock } from './calendar/wall-clock.ts';
export type { WallClock, WallInstants } from './calendar/wall-clock.ts';
export type { Instrument } from './instrument/instrument.ts';
export { searchInstruments } from './instrument/search-instruments.ts';
export type { InstrumentQuery } from './instrument/search-instruments.ts';
export { symbolInfo } from './instrument/symbol-info.ts';

export { UnknownInstrumentError, UnsupportedResolutionError } from './market-errors.ts';
export type { BarRange, MarketDepth, MarketQuote, MarketSource, Print } from './market-source.ts';
export type { RemoteSource, SourceChange, SourceHoldUp } from './remote-source.ts';
export type { BarCache } from './remote/bar-cache.ts';
export { BarSeries } from './remote/bar-series.ts';
export { Coverage } from './remote/coverage.ts';
export type { TimeRange } from './remote/coverage.ts';

export { longestBase } from './resolution/aggregable.ts';
export { parseResolution } from './resolution/resolution.ts';
export type { Resolution } from './resolution/resolution.ts';

export { createSimulatedMarket } from './simulation/simulated-market.ts';
export type { PriceModel, SimulatedInstrument } from './simulation/price-model.ts';
export { universe } from './simulation/universe/universe.ts';

export type { BarColumns } from './imported/bar-columns.ts';
export { detectResolution } from './imported/detect-resolution.ts';
export { idleReplay } from './imported/idle-replay.ts';
export { importedInstrument } from './imported/imported-instrument.ts';
export { createImportedMarket } from './imported/imported-market.ts';
export type { ImportedMarket } from './imported/imported-market.ts';
export { ReplayNotStartedError } from './imported/replay-cursor.ts';

export { createFxRate } from './fx/fx-rate.ts';
export type { FxRate } from './fx/fx-rate.ts';
