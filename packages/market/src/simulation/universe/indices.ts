import { DAY_MS, parseDay } from '../../calendar/civil-date.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import type { SimulatedInstrument } from '../price-model.ts';

type Varying = Pick<Instrument, 'ticker' | 'description' | 'exchange' | 'currency' | 'calendar'>;

function index(
  varying: Varying,
  model: Pick<SimulatedInstrument['model'], 'levels' | 'exposures'>,
): SimulatedInstrument {
  return {
    instrument: {
      ...varying,
      name: varying.ticker,
      type: 'index',
      tradable: false,
      minmov: 1,
      pricescale: 100,
      lotSize: 1,
      pointValue: 1,
      volumePrecision: 0,
      genesis: parseDay(model.levels[0]?.[0] ?? '') * DAY_MS,
    },
    model: {
      ...model,
      growth: 0.05,
      ownVolatility: 0,
      overnight: 0.2,
      dailyVolume: 0,
      spreadTicks: 0,
      bookSize: 0,
      dayShape: 0.8,
    },
  };
}

/** Indices have prices and no volume; nobody can buy them. */
export const indices: readonly SimulatedInstrument[] = [
  index(
    {
      ticker: 'US500',
      description: 'Index of 500 large US companies',
      exchange: 'INDEX',
      currency: 'USD',
      calendar: 'XNYS',
    },
    {
      levels: [
        ['2005-01-03', 1200],
        ['2016-01-04', 2000],
        ['2026-07-01', 6900],
      ],
      exposures: [['market', 1]],
    },
  ),
  index(
    {
      ticker: 'DE40',
      description: 'Index of 40 large German companies',
      exchange: 'INDEX',
      currency: 'EUR',
      calendar: 'XETR',
    },
    {
      levels: [
        ['2005-01-03', 4300],
        ['2016-01-04', 10300],
        ['2026-07-01', 24200],
      ],
      exposures: [
        ['market', 0.8],
        ['europe', 1],
      ],
    },
  ),
];
