import type { ISeriesPrimitiveAxisView } from 'lightweight-charts';
import type { ChartHost } from '../chart-layer.ts';
import type { PlacedLine } from './placed-lines.ts';
import type { TradeLine } from './trade-line.ts';

/** A line as it is drawn. */
export interface DrawnLine extends Pick<TradeLine, 'id' | 'price' | 'tone' | 'look' | 'faint'> {
  /** Held or under the pointer. */
  readonly strong: boolean;
  /** Whether its price stands on the price scale. */
  readonly onScale: boolean;
  /** Whether a pointer can take it. */
  readonly grabbable: boolean;
}

/** The price of a line on the price scale while the line is in view. */
export function priceTag(placed: PlacedLine, host: () => ChartHost | undefined): ISeriesPrimitiveAxisView {
  const { line } = placed;
  // The library asks for everything many times a drawing.
  let text: string | undefined;
  return {
    coordinate: () => (placed.inView ? placed.y : -1),
    text: () => (placed.inView ? (text ??= host()?.series.priceFormatter().format(line.price) ?? '') : ''),
    textColor: () => host()?.colors[line.faint ? 'text' : 'panel'] ?? '',
    backColor: () => host()?.colors[line.faint ? 'line-strong' : line.tone] ?? '',
    visible: () => placed.inView,
  };
}
