import { persisted } from './persisted.ts';

/** Trades around the clock, so that something moves whenever the page is opened. */
const FIRST_SYMBOL = 'BTCUSD';

const text = (stored: unknown) => (typeof stored === 'string' && stored !== '' ? stored : undefined);

/** Ticker the chart, ticket and depth show. */
export const $symbol = persisted('symbol', FIRST_SYMBOL, text);

/** Resolution of the chart, as the user last chose it. */
export const $resolution = persisted('resolution', '1', text);

/** Goes back to the first symbol if `symbol` is the chosen one. */
export function leaveSymbol(symbol: string): void {
  if ($symbol.get() === symbol) $symbol.set(FIRST_SYMBOL);
}
