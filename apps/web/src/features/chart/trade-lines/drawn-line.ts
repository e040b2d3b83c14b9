import type { ISeriesPrimitiveAxisView } from 'lightweight-charts';
import type { ChartHost } from '../chart-layer.ts';
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

/** The price of a line on the price scale; `yOf` says where that is while it is in view. */
export function priceTag(
  line: DrawnLine,
  host: () => ChartHost | undefined,
  yOf: (price: number) => number | undefined,
): ISeriesPrimitiveAxisView {
  return {
    coordinate: () => yOf(line.price) ?? -1,
    text: () => host()?.series.priceFormatter().format(line.price) ?? '',
    textColor: () => host()?.colors[line.faint ? 'text' : 'panel'] ?? '',
    backColor: () => host()?.colors[line.faint ? 'line-strong' : line.tone] ?? '',
    visible: () => yOf(line.price) !== undefined,
  };
}
