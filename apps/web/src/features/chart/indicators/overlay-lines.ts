import type {
  AutoscaleInfo,
  IPrimitivePaneRenderer,
  ISeriesPrimitive,
  Logical,
  Time,
} from 'lightweight-charts';
import type { ChartHost, ChartLayer } from '../chart-layer.ts';

export interface OverlayLine {
  readonly color: string;
  /** One value for each bar of the chart. */
  readonly values: readonly (number | undefined)[];
}

export interface OverlayLines extends ChartLayer {
  setLines(lines: readonly OverlayLine[]): void;
}

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];

/**
 * Draws lines over the prices, on the very scale of the prices: a series of its own would be scaled by its own first
 * value where the scale shows percent.
 */
export function createOverlayLines(): OverlayLines {
  let lines: readonly OverlayLine[] = [];
  let host: ChartHost | undefined;
  let update = () => {};

  function draw(target: Target): void {
    const range = host?.chart.timeScale().getVisibleLogicalRange();
    if (!host || !range) return;
    const { chart, series } = host;
    const from = Math.max(0, Math.floor(range.from) - 1);
    const to = Math.ceil(range.to) + 1;
    target.useMediaCoordinateSpace(({ context }) => {
      context.lineWidth = 1.5;
      context.lineJoin = 'round';
      for (const { color, values } of lines) {
        context.strokeStyle = color;
        context.beginPath();
        let joined = false;
        for (let index = from; index <= to && index < values.length; index += 1) {
          const value = values[index];
          const y = value === undefined ? null : series.priceToCoordinate(value);
          const x = chart.timeScale().logicalToCoordinate(index as Logical);
          if (y === null || x === null) joined = false;
          else if (joined) context.lineTo(x, y);
          else {
            context.moveTo(x, y);
            joined = true;
          }
        }
        context.stroke();
      }
    });
  }

  const views = [{ renderer: () => ({ draw }) }];
  const primitive: ISeriesPrimitive<Time> = {
    attached({ requestUpdate }) {
      update = requestUpdate;
    },
    detached() {
      update = () => {};
    },
    paneViews: () => views,
    autoscaleInfo: (from, to) => rangeOf(lines, from, to),
  };

  return {
    setLines(next) {
      lines = next;
      update();
    },
    attach(next) {
      host = next;
      next.series.attachPrimitive(primitive);
    },
    detach() {
      host?.series.detachPrimitive(primitive);
      host = undefined;
    },
  };
}

/** The prices the lines span between two bars, which may lie outside of what there is. */
function rangeOf(lines: readonly OverlayLine[], from: number, to: number): AutoscaleInfo | null {
  let minValue = Number.POSITIVE_INFINITY;
  let maxValue = Number.NEGATIVE_INFINITY;
  for (const { values } of lines) {
    const end = Math.min(Math.ceil(to), values.length - 1);
    for (let index = Math.max(0, Math.floor(from)); index <= end; index += 1) {
      const value = values[index];
      if (value === undefined) continue;
      minValue = Math.min(minValue, value);
      maxValue = Math.max(maxValue, value);
    }
  }
  return minValue <= maxValue ? { priceRange: { minValue, maxValue } } : null;
}
