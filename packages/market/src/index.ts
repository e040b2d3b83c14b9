export type { ImportedMarket } from './imported/imported-market.ts';
export type { CalendarId } from './calendar/calendar-id.ts';
export type { Instrument } from './instrument/instrument.ts';
export { UnknownInstrumentError, UnsupportedResolutionError } from './market-errors.ts';
export type { BarRange, MarketDepth, MarketQuote, MarketSource, Print } from './market-source.ts';
