import type { Bar } from '@tickwire/contracts';
import type { NewImportedSymbol } from '@tickwire/store';

const DAY = 86_400_000;

/** The first imported day. */
export const FIRST_DAY = Date.UTC(2020, 0, 6);

/** A symbol as an import of daily prices would store it. */
export function importedSymbol(ticker: string, changes: Partial<NewImportedSymbol> = {}): NewImportedSymbol {
  return {
    ticker,
    description: `${ticker} from ${ticker}.csv`,
    type: 'stock',
    currency: 'USD',
    exchange: 'IMPORTED',
    timezone: 'America/New_York',
    resolution: '1D',
    minmov: 1,
    pricescale: 100,
    volumePrecision: 0,
    sourceFile: `${ticker}.csv`,
    importedAt: FIRST_DAY,
    ...changes,
  };
}

/** So many days from `FIRST_DAY` on, each a point above the one before: open 100, high 103, low 98, close 101. */
export function importedDays(count: number, base = 100): Bar[] {
  return Array.from({ length: count }, (_, index) => ({
    time: FIRST_DAY + index * DAY,
    open: base + index,
    high: base + index + 3,
    low: base + index - 2,
    close: base + index + 1,
    volume: 4000,
  }));
}
