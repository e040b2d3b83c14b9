import type { SymbolType } from '@tickwire/contracts';
import type { Instrument } from '../instrument/instrument.ts';
import type { BarColumns } from './bar-columns.ts';

/** Prices keep at most this many decimals, more when they are below one. */
const MOST_PRICE_DECIMALS = 5;
const MOST_VOLUME_DECIMALS = 8;
/** Share of values that must lie on a grid. */
const ON_GRID = 0.999;
/** Files often carry prices that went through single precision, 1438.359985 for 1438.36. */
const PRICE_NOISE = 2 ** -23;
const VOLUME_NOISE = 1e-12;

/**
 * Describes imported data as an instrument. The tick is one unit of the last decimal that prices use, but for the
 * noise of single precision; fractional volumes make orders fractional.
 */
export function importedInstrument(options: {
  readonly ticker: string;
  readonly description: string;
  readonly type: SymbolType;
  readonly currency: string;
  readonly bars: BarColumns;
}): Instrument {
  const { ticker, description, type, currency, bars } = options;
  const typical = Math.abs(bars.close[bars.close.length >> 1] ?? 1);
  const small = typical > 0 && typical < 1 ? Math.ceil(-Math.log10(typical)) : 0;
  const decimals = Math.max(
    2,
    decimalsOf(
      [bars.open, bars.high, bars.low, bars.close],
      MOST_PRICE_DECIMALS + Math.min(small, 5),
      PRICE_NOISE,
    ),
  );
  const volumePrecision =
    bars.volume === undefined ? 0 : decimalsOf([bars.volume], MOST_VOLUME_DECIMALS, VOLUME_NOISE);
  return {
    ticker,
    name: ticker,
    description,
    type,
    exchange: 'IMPORT',
    currency,
    calendar: '24x7',
    tradable: true,
    minmov: 1,
    pricescale: 10 ** decimals,
    ...(type === 'forex' ? { minmove2: 10 } : {}),
    lotSize: 1 / 10 ** volumePrecision,
    pointValue: 1,
    volumePrecision,
    genesis: bars.time[0] ?? 0,
  };
}

/** The fewest decimals that nearly all values can be written with, up to a relative `noise`. */
function decimalsOf(columns: readonly ArrayLike<number>[], most: number, noise: number): number {
  const total = columns.reduce((sum, column) => sum + column.length, 0);
  for (let decimals = 0; decimals < most; decimals++) {
    const scale = 10 ** decimals;
    let onGrid = 0;
    for (const column of columns) {
      for (let i = 0; i < column.length; i++) {
        const scaled = (column[i] ?? 0) * scale;
        if (Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * noise) onGrid++;
      }
    }
    if (onGrid >= total * ON_GRID) return decimals;
  }
  return most;
}
