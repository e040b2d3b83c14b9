import type { SymbolInfo } from '@tickwire/contracts';
import { compactDate, DAY_MS } from '../calendar/civil-date.ts';
import type { TradingCalendar } from '../calendar/trading-calendar.ts';
import { tradingCalendar } from '../calendar/trading-calendars.ts';
import type { MarketSource } from '../market-source.ts';
import { parseResolution, type Resolution } from '../resolution/resolution.ts';
import type { Instrument } from './instrument.ts';

/** What a chart must know of an instrument; holidays and early closes from its genesis to the end of its calendar. */
export function symbolInfo(instrument: Instrument, source: MarketSource): SymbolInfo {
  const calendar = tradingCalendar(instrument.calendar);
  const supported = [...source.supportedResolutions(instrument.ticker)];
  const parsed = supported.map(parseResolution).filter((resolution) => resolution !== undefined);
  const intraday = parsed.filter(({ unit }) => unit === 'second');
  const seconds = intraday.filter(({ text }) => text.endsWith('S'));
  return {
    name: instrument.name,
    ticker: instrument.ticker,
    description: instrument.description,
    type: instrument.type,
    session: calendar.session,
    session_holidays: calendar.holidays(instrument.genesis).map(dateText).join(','),
    corrections: corrections(calendar, instrument.genesis),
    timezone: calendar.timezone,
    exchange: instrument.exchange,
    listed_exchange: instrument.exchange,
    format: 'price',
    pricescale: instrument.pricescale,
    minmov: instrument.minmov,
    ...(instrument.minmove2 === undefined ? {} : { minmove2: instrument.minmove2 }),
    ...(instrument.fractional === undefined ? {} : { fractional: instrument.fractional }),
    currency_code: instrument.currency,
    has_intraday: intraday.length > 0,
    has_daily: has(parsed, 'day'),
    has_weekly_and_monthly: has(parsed, 'week') && has(parsed, 'month'),
    has_seconds: seconds.length > 0,
    seconds_multipliers: seconds.map(({ count }) => String(count)),
    intraday_multipliers: intraday
      .filter(({ text }) => !text.endsWith('S'))
      .map(({ count }) => String(count / 60)),
    supported_resolutions: supported,
    volume_precision: instrument.volumePrecision,
    data_status: 'streaming',
    lot_size: instrument.lotSize,
    point_value: instrument.pointValue,
    ...(instrument.tradable ? {} : { watch_only: true }),
  };
}

function has(resolutions: readonly Resolution[], unit: Resolution['unit']): boolean {
  return resolutions.some((resolution) => resolution.unit === unit);
}

/** Early closes as `0930-1300:20250703;...`. */
function corrections(calendar: TradingCalendar, genesis: number): string {
  const open = calendar.session.split('-')[0] ?? '';
  return calendar
    .earlyCloses(genesis)
    .map(({ date, close }) => {
      const hours = String(Math.floor(close / 60)).padStart(2, '0');
      return `${open}-${hours}${String(close % 60).padStart(2, '0')}:${dateText(date)}`;
    })
    .join(';');
}

function dateText(date: number): string {
  return compactDate(date / DAY_MS);
}
