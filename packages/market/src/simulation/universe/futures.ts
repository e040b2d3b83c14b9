import { DAY_MS, parseDay } from '../../calendar/civil-date.ts';
import type { Factor } from '../factors.ts';
import type { SimulatedInstrument } from '../price-model.ts';

interface Future {
  readonly ticker: string;
  readonly description: string;
  readonly exchange: string;
  readonly tick: Pick<SimulatedInstrument['instrument'], 'minmov' | 'pricescale' | 'minmove2' | 'fractional'>;
  readonly pointValue: number;
  readonly exposures: readonly (readonly [Factor, number])[];
  readonly levels: readonly (readonly [date: string, price: number])[];
  readonly growth: number;
  /** Contracts a day. */
  readonly volume: number;
}

/** Continuous front contracts; ticks and point values from the contract specifications of CME Group. */
const listed: readonly Future[] = [
  {
    ticker: 'ES',
    description: 'E-mini S&P 500 Futures',
    exchange: 'CME',
    tick: { minmov: 25, pricescale: 100 },
    pointValue: 50,
    exposures: [['market', 1]],
    levels: [
      ['2005-01-03', 1204],
      ['2016-01-04', 2006],
      ['2026-07-01', 6920],
    ],
    growth: 0.05,
    volume: 1_500_000,
  },
  {
    ticker: 'NQ',
    description: 'E-mini Nasdaq-100 Futures',
    exchange: 'CME',
    tick: { minmov: 25, pricescale: 100 },
    pointValue: 20,
    exposures: [
      ['market', 1.1],
      ['technology', 0.6],
    ],
    levels: [
      ['2005-01-03', 1600],
      ['2016-01-04', 4500],
      ['2026-07-01', 25_400],
    ],
    growth: 0.06,
    volume: 600_000,
  },
  {
    ticker: 'ZB',
    description: '30-Year U.S. Treasury Bond Futures',
    exchange: 'CBOT',
    tick: { minmov: 1, pricescale: 32, fractional: true },
    pointValue: 1000,
    exposures: [['rates', 1.7]],
    levels: [
      ['2005-01-03', 112],
      ['2016-01-04', 154],
      ['2026-07-01', 116],
    ],
    growth: 0,
    volume: 350_000,
  },
  {
    ticker: 'ZF',
    description: '5-Year U.S. Treasury Note Futures',
    exchange: 'CBOT',
    tick: { minmov: 1, pricescale: 128, minmove2: 4, fractional: true },
    pointValue: 1000,
    exposures: [['rates', 0.7]],
    levels: [
      ['2005-01-03', 109],
      ['2016-01-04', 118],
      ['2026-07-01', 109],
    ],
    growth: 0,
    volume: 900_000,
  },
  {
    ticker: 'GC',
    description: 'Gold Futures',
    exchange: 'COMEX',
    tick: { minmov: 1, pricescale: 10 },
    pointValue: 100,
    exposures: [['gold', 1]],
    levels: [
      ['2005-01-03', 430],
      ['2016-01-04', 1070],
      ['2026-07-01', 4200],
    ],
    growth: 0.03,
    volume: 180_000,
  },
  {
    ticker: 'CL',
    description: 'Crude Oil Futures',
    exchange: 'NYMEX',
    tick: { minmov: 1, pricescale: 100 },
    pointValue: 1000,
    exposures: [
      ['oil', 1],
      ['market', 0.3],
    ],
    levels: [
      ['2005-01-03', 45],
      ['2016-01-04', 45],
      ['2026-07-01', 62],
    ],
    growth: 0,
    volume: 300_000,
  },
];

export const futures: readonly SimulatedInstrument[] = listed.map((future) => ({
  instrument: {
    ticker: future.ticker,
    name: future.ticker,
    description: future.description,
    type: 'futures',
    exchange: future.exchange,
    currency: 'USD',
    calendar: 'CME',
    tradable: true,
    ...future.tick,
    lotSize: 1,
    pointValue: future.pointValue,
    volumePrecision: 0,
    genesis: parseDay(future.levels[0]?.[0] ?? '') * DAY_MS,
  },
  model: {
    levels: future.levels,
    growth: future.growth,
    exposures: future.exposures,
    ownVolatility: 0.0004,
    overnight: 0.03,
    dailyVolume: future.volume,
    spreadTicks: 1,
    bookSize: Math.max(10, future.volume / 10_000),
    dayShape: -0.5,
  },
}));
