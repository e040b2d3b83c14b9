import type { Bar } from '@tickwire/client';
import { atom } from 'nanostores';
import type { FeedState, OlderBars } from '../../data/bars/bar-feed.ts';
import type { IndicatorValues } from './indicators/calculation.ts';
import type { PlacedPane } from './pane-sizes.ts';
import type { PriceChart } from './price-chart.ts';

/** What the legend tells of: the bar under the crosshair, else the newest. */
export interface Reading {
  readonly bar: Bar;
  /** Close of the bar before. */
  readonly previousClose: number | undefined;
  /** Start of the newest bar, ms. */
  readonly newest: number;
  /** Values of each indicator at that bar, by the id of the indicator. */
  readonly values: ReadonlyMap<number, IndicatorValues>;
}

/** The chart of the page while there is one, e.g. for commands. */
export const $chart = atom<PriceChart | undefined>();

/** Set at most once per frame. */
export const $reading = atom<Reading | undefined>();

export const $feedState = atom<FeedState>({ kind: 'loading' });

/** Whether there are no bars at all. */
export const $noBars = atom(false);

/** Whether the newest bar is in view, and whether the view reaches before the first one that is loaded. */
export const $view = atom({ newest: true, start: false });

export const $older = atom<OlderBars>('more');

/** From the top down. */
export const $panes = atom<readonly PlacedPane[]>([]);
