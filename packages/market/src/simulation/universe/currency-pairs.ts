import { DAY_MS, parseDay } from '../../calendar/civil-date.ts';
import type { Factor } from '../factors.ts';
import type { SimulatedInstrument } from '../price-model.ts';

const DATES = ['2005-01-03', '2016-01-04', '2026-07-01'] as const;

interface Currency {
  readonly name: string;
  /** What moves it against the dollar. */
  readonly factor?: Factor;
  /** US dollars for one, at each of the dates. */
  readonly dollars: readonly number[];
}

type Code = 'USD' | 'EUR' | 'GBP' | 'JPY' | 'CHF' | 'AUD' | 'CAD';

const currencies: Record<Code, Currency> = {
  USD: { name: 'US Dollar', dollars: [1, 1, 1] },
  EUR: { name: 'Euro', factor: 'eur', dollars: [1.34, 1.085, 1.165] },
  GBP: { name: 'British Pound', factor: 'gbp', dollars: [1.9, 1.47, 1.335] },
  JPY: { name: 'Japanese Yen', factor: 'jpy', dollars: [1 / 103, 1 / 119, 1 / 154] },
  CHF: { name: 'Swiss Franc', factor: 'chf', dollars: [0.865, 1, 1.25] },
  AUD: { name: 'Australian Dollar', factor: 'aud', dollars: [0.775, 0.72, 0.66] },
  CAD: { name: 'Canadian Dollar', factor: 'cad', dollars: [0.83, 0.717, 0.72] },
};

/** A pair follows both its currencies, so that crosses agree with the dollar pairs at every close. */
function pair(base: Code, quote: Code, spreadTicks: number): SimulatedInstrument {
  const bought = currencies[base];
  const paid = currencies[quote];
  return {
    instrument: {
      ticker: `${base}${quote}`,
      name: `${base}${quote}`,
      description: `${bought.name} / ${paid.name}`,
      type: 'forex',
      exchange: 'FOREX',
      currency: quote,
      baseCurrency: base,
      calendar: 'FX',
      tradable: true,
      minmov: 1,
      pricescale: quote === 'JPY' ? 1000 : 100_000,
      minmove2: 10,
      lotSize: 1000,
      pointValue: 1,
      volumePrecision: 0,
      genesis: parseDay(DATES[0]) * DAY_MS,
    },
    model: {
      levels: DATES.map((date, i) => [date, (bought.dollars[i] ?? 1) / (paid.dollars[i] ?? 1)] as const),
      growth: 0,
      exposures: [
        ...(bought.factor === undefined ? [] : [[bought.factor, 1] as const]),
        ...(paid.factor === undefined ? [] : [[paid.factor, -1] as const]),
      ],
      ownVolatility: 0,
      overnight: 0.01,
      dailyVolume: 3e9,
      spreadTicks,
      bookSize: 1e6,
      dayShape: -0.5,
    },
  };
}

/** Spreads in tenths of a pip. */
export const currencyPairs: readonly SimulatedInstrument[] = [
  pair('EUR', 'USD', 2),
  pair('GBP', 'USD', 4),
  pair('USD', 'JPY', 3),
  pair('USD', 'CHF', 5),
  pair('AUD', 'USD', 4),
  pair('USD', 'CAD', 5),
  pair('EUR', 'GBP', 5),
  pair('EUR', 'JPY', 6),
  pair('EUR', 'CHF', 6),
];
