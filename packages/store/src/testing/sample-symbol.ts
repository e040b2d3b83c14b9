import type { Bar } from '@tickwire/contracts';
import type { NewImportedSymbol } from '../imports/imported-symbol.ts';

const MINUTE = 60_000;

/** A symbol to store, as an import would make it. */
export function sampleSymbol(ticker: string): NewImportedSymbol {
  return {
    ticker,
    description: `${ticker} from ${ticker}.csv`,
    type: 'stock',
    currency: 'USD',
    exchange: 'IMPORTED',
    timezone: 'America/New_York',
    resolution: '1',
    minmov: 1,
    pricescale: 100,
    volumePrecision: 2,
    sourceFile: `${ticker}.csv`,
    importedAt: 1_700_000_000_000,
  };
}

/** So many one-minute bars, all at a price. */
export function sampleBars(count: number, price: number): Bar[] {
  return Array.from({ length: count }, (_, index) => ({
    time: 1_600_000_000_000 + index * MINUTE,
    open: price,
    high: price + 1,
    low: price - 1,
    close: price + 0.5,
    volume: index + 0.25,
  }));
}
