import { computed } from 'nanostores';
import { $defaults } from './defaults.ts';
import { persisted } from './persisted.ts';

/** Where nothing else is known to be there. */
const ANY_SYMBOL = 'BTCUSD';

const text = (stored: unknown) => (typeof stored === 'string' && stored !== '' ? stored : undefined);

const $chosen = persisted<string | undefined>('symbol', undefined, text);

/** Ticker the chart, ticket and depth show: the one last chosen, at first the server's. */
export const $symbol = computed([$chosen, $defaults], (chosen, [first]) => chosen ?? first ?? ANY_SYMBOL);

/** Resolution of the chart, as the user last chose it. */
export const $resolution = persisted('resolution', '1', text);

export function chooseSymbol(symbol: string): void {
  $chosen.set(symbol);
}

/** Goes back to the server's first symbol if `symbol` is the chosen one. */
export function leaveSymbol(symbol: string): void {
  if ($chosen.get() === symbol) $chosen.set(undefined);
}
