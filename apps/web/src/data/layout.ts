import { atom, computed, onMount } from 'nanostores';
import { fit, sizeLimits, type Pane, type PaneLimits } from './layout-sizes.ts';
import { persisted } from './persisted.ts';

const panes: readonly Pane[] = ['watchlist', 'side', 'bottom', 'bottomLeft'];

/** Sizes the user dragged; what was never dragged follows the window. */
const $chosen = persisted<Partial<Record<Pane, number>>>('layout', {}, (stored) => {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const sizes = new Map<string, unknown>(Object.entries(stored));
  return Object.fromEntries(
    panes.flatMap((pane) => {
      const size = sizes.get(pane);
      return typeof size === 'number' && Number.isFinite(size) ? [[pane, size]] : [];
    }),
  );
});

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight });
const $window = atom(windowSize());

onMount($window, () => {
  const follow = () => $window.set(windowSize());
  follow();
  window.addEventListener('resize', follow);
  return () => window.removeEventListener('resize', follow);
});

/** What each pane may measure in the window as it is. */
export const $limits = computed($window, sizeLimits);

/** What each pane measures: px, of `bottomLeft` percent. */
export const $sizes = computed([$chosen, $limits], (chosen, limits): Readonly<Record<Pane, number>> => {
  const of = (pane: Pane) => fit(chosen[pane] ?? limits[pane].initial, limits[pane]);
  return {
    watchlist: of('watchlist'),
    side: of('side'),
    bottom: of('bottom'),
    bottomLeft: of('bottomLeft'),
  };
});

export function resizePane(pane: Pane, size: number): void {
  $chosen.set({ ...$chosen.get(), [pane]: fit(size, limitsOf(pane)) });
}

/** Lets a pane follow the window again. */
export function resetPane(pane: Pane): void {
  const { [pane]: _forgotten, ...others } = $chosen.get();
  $chosen.set(others);
}

export const limitsOf = (pane: Pane): PaneLimits => $limits.get()[pane];

const flag = (stored: unknown) => (typeof stored === 'boolean' ? stored : undefined);

export const $watchlistFolded = persisted('watchlist-folded', false, flag);
export const $depthFolded = persisted('depth-folded', false, flag);

export function toggleWatchlist(): void {
  $watchlistFolded.set(!$watchlistFolded.get());
}

export function toggleDepth(): void {
  $depthFolded.set(!$depthFolded.get());
}
