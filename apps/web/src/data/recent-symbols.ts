import { persisted } from './persisted.ts';

const MOST = 6;

/** Tickers that were looked for last, newest first. */
export const $recentSymbols = persisted<readonly string[]>('search.recent', [], (stored) =>
  Array.isArray(stored) && stored.every((item) => typeof item === 'string') ? stored : undefined,
);

/** Notes that a symbol was looked for. */
export function rememberSymbol(ticker: string): void {
  $recentSymbols.set([ticker, ...$recentSymbols.get().filter((known) => known !== ticker)].slice(0, MOST));
}
