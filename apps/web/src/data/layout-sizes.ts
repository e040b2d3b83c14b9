/** A part of the page whose size can be changed. */
export type Pane = 'watchlist' | 'side' | 'bottom' | 'bottomLeft';

/** Sizes in px, of `bottomLeft` in percent of what is below the chart. */
export interface PaneLimits {
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}

/** The height the chart keeps, its header included, whatever else is dragged. */
const CHART_HEIGHT = 300;

export const fit = (size: number, { min, max }: PaneLimits): number =>
  Math.round(Math.min(max, Math.max(min, size)));

const within = (min: number, max: number, share: number): PaneLimits => {
  const limits = { min, max: Math.max(min, Math.round(max)), initial: 0 };
  return { ...limits, initial: fit(share, limits) };
};

/** What each pane may measure in a window of this size, and what it does at first: no mix of them leaves no chart. */
export function sizeLimits({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Readonly<Record<Pane, PaneLimits>> {
  return {
    watchlist: within(180, 0.3 * width, Math.min(380, Math.max(240, 0.15 * width))),
    side: within(272, Math.max(286, 0.3 * width), Math.min(400, Math.max(286, 0.155 * width))),
    bottom: within(100, height - CHART_HEIGHT - 50, Math.min(400, Math.max(190, 0.26 * height))),
    bottomLeft: { min: 25, max: 75, initial: 60 },
  };
}
