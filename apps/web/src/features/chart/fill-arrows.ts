import { createSeriesMarkers, type ISeriesMarkersPluginApi, type Time } from 'lightweight-charts';
import { barTime } from './bar-time.ts';
import type { ChartColors } from './chart-colors.ts';
import type { ChartLayer } from './chart-layer.ts';
import type { FillMark } from './fill-marks.ts';

export interface FillArrows extends ChartLayer {
  setMarks(marks: readonly FillMark[]): void;
}

/** Draws own fills as arrows at their bars. */
export function createFillArrows(): FillArrows {
  let marks: readonly FillMark[] = [];
  let drawn: { readonly plugin: ISeriesMarkersPluginApi<Time>; readonly colors: ChartColors } | undefined;

  function draw(): void {
    if (!drawn) return;
    const { plugin, colors } = drawn;
    plugin.setMarkers(
      marks.map((mark) => {
        const bought = mark.side === 'buy';
        return {
          time: barTime(mark.time),
          position: bought ? 'belowBar' : 'aboveBar',
          shape: bought ? 'arrowUp' : 'arrowDown',
          color: colors[bought ? 'up' : 'down'],
          text: mark.text,
        };
      }),
    );
  }

  return {
    setMarks(next) {
      marks = next;
      draw();
    },
    attach({ series, colors }) {
      drawn = { plugin: createSeriesMarkers<Time>(series, []), colors };
      draw();
    },
    detach() {
      drawn?.plugin.detach();
      drawn = undefined;
    },
  };
}
