import { persisted } from '../../data/persisted.ts';

/** A pane of the chart, by what it shows. */
export type PaneKey = 'prices' | 'volume' | `indicator ${number}`;

/** A pane where it is, CSS pixels below the top of the chart. */
export interface PlacedPane {
  readonly key: PaneKey;
  readonly top: number;
  readonly height: number;
}

export const indicatorPane = (id: number): PaneKey => `indicator ${id}`;

/** The least height a border can be dragged to leave, CSS pixels. */
export const MIN_PANE_HEIGHT = 40;

/** Heights in relation to each other of the panes whose borders the user dragged; the others have their usual one. */
export const $paneSizes = persisted<Readonly<Record<string, number>>>('chart-panes', {}, (stored) => {
  if (typeof stored !== 'object' || stored === null) return undefined;
  return Object.fromEntries(Object.entries(stored).filter(([, size]) => Number.isFinite(size) && size > 0));
});

/** The height of a pane in relation to those of the others. */
export function stretchOf(key: PaneKey): number {
  const usual = key === 'prices' ? 5 : key === 'volume' ? 1 : 1.25;
  return $paneSizes.get()[key] ?? usual;
}

/** What the upper of two neighbours has in px by its size, also before the chart has drawn it so: keys that follow each other add up. */
export function heightOf(upper: PlacedPane, lower: PlacedPane): number {
  const stretch = stretchOf(upper.key);
  return ((upper.height + lower.height) * stretch) / (stretch + stretchOf(lower.key));
}

/** Gives the upper of two neighbours a height in px, and the lower one what is left of both. */
export function movePaneBorder(upper: PlacedPane, lower: PlacedPane, height: number): void {
  const stretch = stretchOf(upper.key) + stretchOf(lower.key);
  const both = upper.height + lower.height;
  const share = Math.min(Math.max(height, MIN_PANE_HEIGHT), both - MIN_PANE_HEIGHT) / both;
  if (!(share > 0 && share < 1)) return;
  $paneSizes.set({
    ...$paneSizes.get(),
    [upper.key]: stretch * share,
    [lower.key]: stretch * (1 - share),
  });
}

/** Gives all panes their usual heights. */
export function resetPaneSizes(): void {
  $paneSizes.set({});
}

/** A pane of that name that comes later begins with its usual height. */
export function forgetPaneSize(key: PaneKey): void {
  const { [key]: _forgotten, ...others } = $paneSizes.get();
  $paneSizes.set(others);
}
