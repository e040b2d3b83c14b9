import type { IPrimitivePaneRenderer } from 'lightweight-charts';
import type { ChartColors } from '../chart-colors.ts';
import type { DrawnLine } from './drawn-line.ts';

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];
type Scope = Parameters<Parameters<Target['useBitmapCoordinateSpace']>[0]>[0];

/** Dash and gap of each look. */
type Dashes = Readonly<Record<DrawnLine['look'], number[]>>;

/** Dashes in pixels of the screen, of which a CSS pixel has `ratio`. */
export const dashesAt = (ratio: number): Dashes => ({
  solid: [],
  dashed: [6 * ratio, 4 * ratio],
  dotted: [2 * ratio, 3 * ratio],
});

/** Draws a line across the pane, on whole pixels of the screen. */
export function paintLine(
  { context, bitmapSize, verticalPixelRatio }: Scope,
  { tone, look, faint, strong }: DrawnLine,
  y: number,
  colors: ChartColors,
  dashes: Dashes,
): void {
  const width = Math.max(1, Math.floor((strong ? 2 : 1) * verticalPixelRatio));
  const middle = Math.round(y * verticalPixelRatio) + (width % 2 === 1 ? 0.5 : 0);
  context.save();
  context.globalAlpha = faint && !strong ? 0.55 : 1;
  context.strokeStyle = colors[tone];
  context.lineWidth = width;
  context.setLineDash(dashes[look]);
  context.beginPath();
  context.moveTo(0, middle);
  context.lineTo(bitmapSize.width, middle);
  context.stroke();
  context.restore();
}
