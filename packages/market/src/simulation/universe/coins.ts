import { DAY_MS, parseDay } from '../../calendar/civil-date.ts';
import type { SimulatedInstrument } from '../price-model.ts';

interface Coin {
  readonly code: string;
  readonly description: string;
  /** Decimals of quantities. */
  readonly precision: number;
  readonly ownVolatility: number;
  readonly levels: readonly (readonly [date: string, price: number])[];
  /** Coins a day. */
  readonly volume: number;
  readonly spreadTicks: number;
  readonly bookSize: number;
}

const listed: readonly Coin[] = [
  {
    code: 'BTC',
    description: 'Bitcoin / US Dollar',
    precision: 5,
    ownVolatility: 0.008,
    levels: [
      ['2014-01-01', 750],
      ['2017-01-01', 960],
      ['2021-01-01', 29_000],
      ['2026-07-01', 95_000],
    ],
    volume: 14_000,
    spreadTicks: 100,
    bookSize: 0.4,
  },
  {
    code: 'ETH',
    description: 'Ethereum / US Dollar',
    precision: 4,
    ownVolatility: 0.018,
    levels: [
      ['2017-01-01', 80],
      ['2021-01-01', 740],
      ['2026-07-01', 3300],
    ],
    volume: 160_000,
    spreadTicks: 5,
    bookSize: 6,
  },
  {
    code: 'SOL',
    description: 'Solana / US Dollar',
    precision: 3,
    ownVolatility: 0.025,
    levels: [
      ['2021-01-01', 20],
      ['2026-07-01', 150],
    ],
    volume: 2_500_000,
    spreadTicks: 1,
    bookSize: 90,
  },
];

export const coins: readonly SimulatedInstrument[] = listed.map((coin) => ({
  instrument: {
    ticker: `${coin.code}USD`,
    name: `${coin.code}USD`,
    description: coin.description,
    type: 'crypto',
    exchange: 'CRYPTO',
    currency: 'USD',
    baseCurrency: coin.code,
    calendar: '24x7',
    tradable: true,
    minmov: 1,
    pricescale: 100,
    lotSize: 1 / 10 ** coin.precision,
    pointValue: 1,
    volumePrecision: coin.precision,
    genesis: parseDay(coin.levels[0]?.[0] ?? '') * DAY_MS,
  },
  model: {
    levels: coin.levels,
    growth: 0.05,
    exposures: [
      ['coins', 1],
      ['market', 0.6],
    ],
    ownVolatility: coin.ownVolatility,
    overnight: 0,
    dailyVolume: coin.volume,
    spreadTicks: coin.spreadTicks,
    bookSize: coin.bookSize,
    dayShape: -0.2,
  },
}));
