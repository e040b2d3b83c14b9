import type { IPrimitivePaneRenderer } from 'lightweight-charts';
import type { ChartColors } from '../chart-colors.ts';
import type { DrawnLine } from './lines-layer.ts';

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];
type Scope = Parameters<Parameters<Target['useBitmapCoordinateSpace']>[0]>[0];

/** Dash and gap, CSS pixels. */
const dashes: Readonly<Record<DrawnLine['look'], readonly number[]>> = {
  solid: [],
  dashed: [6, 4],
  dotted: [2, 3],
};

/** Draws a line across the pane, on whole pixels of the screen. */
export function paintLine(
  { context, bitmapSize, horizontalPixelRatio, verticalPixelRatio }: Scope,
  { tone, look, faint, strong }: DrawnLine,
  y: number,
  colors: ChartColors,
): void {
  const width = Math.max(1, Math.floor((strong ? 2 : 1) * verticalPixelRatio));
  const middle = Math.round(y * verticalPixelRatio) + (width % 2 === 1 ? 0.5 : 0);
  context.save();
  context.globalAlpha = faint && !strong ? 0.55 : 1;
  context.strokeStyle = colors[tone];
  context.lineWidth = width;
  context.setLineDash(dashes[look].map((length) => length * horizontalPixelRatio));
  context.beginPath();
  context.moveTo(0, middle);
  context.lineTo(bitmapSize.width, middle);
  context.stroke();
  context.restore();
}
