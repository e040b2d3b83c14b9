import { atom, computed } from 'nanostores';
import { persisted } from './persisted.ts';

/** Where TradingView's library is served from; undefined unless the user has put it there. The document tells, so nobody need ask. */
export const chartingLibrary = document.querySelector<HTMLMetaElement>(
  'meta[name="charting-library"]',
)?.content;

type ChartKind = 'tradingview' | 'built-in';

const $wanted = persisted<ChartKind>('chart-kind', 'tradingview', (stored) =>
  stored === 'tradingview' || stored === 'built-in' ? stored : undefined,
);

const $hasFailed = atom(false);

/** The chart that is shown: the built-in one also where the library is not there, or does not work. */
export const $chartKind = computed([$wanted, $hasFailed], (wanted, hasFailed): ChartKind =>
  chartingLibrary === undefined || hasFailed ? 'built-in' : wanted,
);

/** Whether the library on the page trades: Trading Platform does, Advanced Charts does not. Known once it has asked for a broker. */
export const $libraryTrades = atom(false);

/** Shows the other chart. A library that failed before gets another try. */
export function switchChart(): void {
  const shown = $chartKind.get();
  $hasFailed.set(false);
  $wanted.set(shown === 'tradingview' ? 'built-in' : 'tradingview');
}

/** Goes on without the library until it is chosen anew or the page is loaded again. */
export function giveUpLibrary(): void {
  $hasFailed.set(true);
}
