import {
  createSeriesMarkers,
  type ISeriesMarkersPluginApi,
  type MouseEventHandler,
  type Time,
} from 'lightweight-charts';
import { atom, type ReadableAtom } from 'nanostores';
import { barTime } from './bar-time.ts';
import type { ChartHost, ChartLayer } from './chart-layer.ts';
import type { FillMark } from './fill-marks.ts';

/** An arrow under the pointer, which is at `x` and `y` of the price pane, CSS pixels. */
export interface PointedFills {
  readonly mark: FillMark;
  readonly x: number;
  readonly y: number;
}

export interface FillArrows extends ChartLayer {
  readonly $pointed: ReadableAtom<PointedFills | undefined>;
  setMarks(marks: readonly FillMark[]): void;
}

/** Draws own fills as arrows at their bars, and tells which of them is pointed at. */
export function createFillArrows(): FillArrows {
  const $pointed = atom<PointedFills | undefined>();
  let marks: readonly FillMark[] = [];
  let plugin: ISeriesMarkersPluginApi<Time> | undefined;
  let host: ChartHost | undefined;

  function draw(): void {
    if (!host) return;
    const { colors } = host;
    plugin?.setMarkers(
      marks.map((mark) => {
        const bought = mark.side === 'buy';
        return {
          id: mark.id,
          time: barTime(mark.time),
          position: bought ? 'belowBar' : 'aboveBar',
          shape: bought ? 'arrowUp' : 'arrowDown',
          color: colors[bought ? 'up' : 'down'],
          text: mark.text,
        };
      }),
    );
  }

  const point: MouseEventHandler<Time> = ({ hoveredObjectId, point: at }) => {
    const mark = marks.find(({ id }) => id === hoveredObjectId);
    const before = $pointed.get();
    if (!mark || !at) {
      if (before) $pointed.set(undefined);
    } else if (before?.mark !== mark) $pointed.set({ mark, x: at.x, y: at.y });
  };

  return {
    $pointed,
    setMarks(next) {
      marks = next;
      $pointed.set(undefined);
      draw();
    },
    attach(next) {
      host = next;
      plugin = createSeriesMarkers<Time>(next.series, []);
      next.chart.subscribeCrosshairMove(point);
      draw();
    },
    detach() {
      host?.chart.unsubscribeCrosshairMove(point);
      plugin?.detach();
      plugin = undefined;
      host = undefined;
      $pointed.set(undefined);
    },
  };
}
