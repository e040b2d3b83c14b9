import { DAY_MS, parseDay } from '../../calendar/civil-date.ts';
import type { CalendarId } from '../../calendar/calendar-id.ts';
import type { Factor } from '../factors.ts';
import type { SimulatedInstrument } from '../price-model.ts';

interface Fund {
  readonly ticker: string;
  readonly description: string;
  /** Exchange, currency and calendar. */
  readonly listing: readonly [exchange: string, currency: string, calendar: CalendarId];
  readonly exposures: readonly (readonly [Factor, number])[];
  readonly tick: readonly [minmov: number, pricescale: number];
  readonly levels: readonly (readonly [date: string, price: number])[];
  /** Millions of shares a day. */
  readonly volume: number;
}

const listed: readonly Fund[] = [
  {
    ticker: 'SPY',
    description: 'SPDR S&P 500 ETF Trust',
    listing: ['AMEX', 'USD', 'XNYS'],
    exposures: [['market', 1]],
    tick: [1, 100],
    levels: [
      ['2005-01-03', 120],
      ['2016-01-04', 200],
      ['2026-07-01', 690],
    ],
    volume: 75,
  },
  {
    ticker: 'QQQ',
    description: 'Invesco QQQ Trust',
    listing: ['NASDAQ', 'USD', 'XNAS'],
    exposures: [
      ['market', 1.1],
      ['technology', 0.6],
    ],
    tick: [1, 100],
    levels: [
      ['2005-01-03', 39],
      ['2016-01-04', 109],
      ['2026-07-01', 620],
    ],
    volume: 50,
  },
  {
    ticker: 'IWM',
    description: 'iShares Russell 2000 ETF',
    listing: ['AMEX', 'USD', 'XNYS'],
    exposures: [
      ['market', 1.1],
      ['small', 1],
    ],
    tick: [1, 100],
    levels: [
      ['2005-01-03', 64],
      ['2026-07-01', 245],
    ],
    volume: 32,
  },
  {
    ticker: 'GLD',
    description: 'SPDR Gold Shares',
    listing: ['AMEX', 'USD', 'XNYS'],
    exposures: [['gold', 1]],
    tick: [1, 100],
    levels: [
      ['2005-01-03', 43],
      ['2016-01-04', 103],
      ['2026-07-01', 385],
    ],
    volume: 9,
  },
  {
    ticker: 'EXS1',
    description: 'iShares Core DAX UCITS ETF (DE)',
    listing: ['XETR', 'EUR', 'XETR'],
    exposures: [
      ['market', 0.8],
      ['europe', 1],
    ],
    tick: [2, 100],
    levels: [
      ['2005-01-03', 40],
      ['2016-01-04', 90],
      ['2026-07-01', 200],
    ],
    volume: 0.12,
  },
  {
    ticker: 'CW8',
    description: 'Amundi MSCI World UCITS ETF',
    listing: ['EURONEXT', 'EUR', 'XPAR'],
    exposures: [
      ['market', 0.9],
      ['europe', 0.2],
    ],
    tick: [5, 100],
    levels: [
      ['2009-06-16', 100],
      ['2026-07-01', 620],
    ],
    volume: 0.06,
  },
  {
    ticker: 'ISF',
    description: 'iShares Core FTSE 100 UCITS ETF',
    listing: ['LSE', 'GBP', 'XLON'],
    exposures: [
      ['market', 0.6],
      ['europe', 0.9],
    ],
    tick: [1, 1000],
    levels: [
      ['2005-01-03', 4.8],
      ['2026-07-01', 9.4],
    ],
    volume: 6,
  },
  {
    ticker: 'VUSA',
    description: 'Vanguard S&P 500 UCITS ETF',
    listing: ['LSE', 'GBP', 'XLON'],
    exposures: [
      ['market', 1],
      ['gbp', -1],
    ],
    tick: [5, 1000],
    levels: [
      ['2012-05-22', 17],
      ['2026-07-01', 97],
    ],
    volume: 0.4,
  },
];

export const funds: readonly SimulatedInstrument[] = listed.map((fund) => ({
  instrument: {
    ticker: fund.ticker,
    name: fund.ticker,
    description: fund.description,
    type: 'etf',
    exchange: fund.listing[0],
    currency: fund.listing[1],
    calendar: fund.listing[2],
    tradable: true,
    minmov: fund.tick[0],
    pricescale: fund.tick[1],
    lotSize: 1,
    pointValue: 1,
    volumePrecision: 0,
    genesis: parseDay(fund.levels[0]?.[0] ?? '') * DAY_MS,
  },
  model: {
    levels: fund.levels,
    growth: 0.05,
    exposures: fund.exposures,
    ownVolatility: 0.0008,
    overnight: 0.22,
    dailyVolume: fund.volume * 1e6,
    spreadTicks: fund.volume < 1 ? 2 : 1,
    bookSize: Math.max(300, fund.volume * 40),
    dayShape: 0.8,
  },
}));
