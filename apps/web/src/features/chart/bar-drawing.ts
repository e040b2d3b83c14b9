import type { Bar } from '@tickwire/client';
import { indexOfTime } from '../../data/bars/bar-history.ts';
import type { DrawBars } from './series-follower.ts';

/** The bars of a chart, drawn at most once per frame while they change. */
export interface BarDrawing {
  bars(): readonly Bar[];
  /** Draws these bars now. They may change in place when `changed` tells so. */
  put(bars: readonly Bar[]): void;
  /** The bar that starts at `time` (ms) is new or another; it is drawn with the next frame. */
  changed(time: number): void;
  /** Draws all bars anew, as if none had been known. */
  redraw(): void;
  close(): void;
}

/** `onFrame` is called after a frame drew what changed. */
export function createBarDrawing(draw: DrawBars, onFrame: () => void): BarDrawing {
  let bars: readonly Bar[] = [];
  /** Index of the first bar that changed since it was drawn. */
  let changedFrom = Number.POSITIVE_INFINITY;
  let nextFrame: number | undefined;

  function drawChanged(): void {
    nextFrame = undefined;
    const from = changedFrom;
    changedFrom = Number.POSITIVE_INFINITY;
    draw(bars, from);
    onFrame();
  }

  return {
    bars: () => bars,
    put(next) {
      bars = next;
      changedFrom = Number.POSITIVE_INFINITY;
      draw(bars, 0);
    },
    changed(time) {
      changedFrom = Math.min(changedFrom, Math.max(0, indexOfTime(bars, time)));
      nextFrame ??= requestAnimationFrame(drawChanged);
    },
    redraw() {
      if (bars.length === 0) return;
      draw([], 0);
      draw(bars, 0);
    },
    close() {
      if (nextFrame !== undefined) cancelAnimationFrame(nextFrame);
    },
  };
}
