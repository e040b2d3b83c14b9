import type { IPrimitivePaneRenderer } from 'lightweight-charts';
import type { ChartColors } from '../chart-colors.ts';
import type { DrawnLine } from './drawn-line.ts';

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];
type Scope = Parameters<Parameters<Target['useBitmapCoordinateSpace']>[0]>[0];

interface PlacedLine {
  readonly line: DrawnLine;
  /** CSS pixels below the top of the pane. */
  readonly y: number;
}

/** Draws lines across the pane, on whole pixels of the screen; those that follow each other and look alike in one stroke. */
export function paintLines(
  { context, bitmapSize, horizontalPixelRatio: ratio, verticalPixelRatio }: Scope,
  lines: readonly PlacedLine[],
  colors: ChartColors,
): void {
  // Dash and gap of each look.
  const dashes: Record<DrawnLine['look'], number[]> = {
    solid: [],
    dashed: [6 * ratio, 4 * ratio],
    dotted: [2 * ratio, 3 * ratio],
  };
  context.save();
  let before: DrawnLine | undefined;
  let width = 1;
  let last = Number.NaN;
  for (const { line, y } of lines) {
    if (!before || !looksLike(before, line)) {
      if (before) context.stroke();
      width = Math.max(1, Math.floor((line.strong ? 2 : 1) * verticalPixelRatio));
      context.globalAlpha = line.faint && !line.strong ? 0.55 : 1;
      context.strokeStyle = colors[line.tone];
      context.lineWidth = width;
      context.setLineDash(dashes[line.look]);
      context.beginPath();
      before = line;
      last = Number.NaN;
    }
    const middle = Math.round(y * verticalPixelRatio) + (width % 2 === 1 ? 0.5 : 0);
    // Of a thousand orders many share a row of pixels.
    if (middle === last) continue;
    last = middle;
    context.moveTo(0, middle);
    context.lineTo(bitmapSize.width, middle);
  }
  if (before) context.stroke();
  context.restore();
}

const looksLike = (one: DrawnLine, other: DrawnLine): boolean =>
  one.tone === other.tone &&
  one.look === other.look &&
  one.faint === other.faint &&
  one.strong === other.strong;
