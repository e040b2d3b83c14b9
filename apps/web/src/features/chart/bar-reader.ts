import type { Bar } from '@tickwire/client';
import { indexOfTime } from '../../data/bars/bar-history.ts';
import { $reading } from './chart-state.ts';
import type { IndicatorBoard } from './indicators/indicator-board.ts';
import { $indicators } from './indicators/indicators.ts';

/** Tells in `$reading` of the bar under the crosshair, else of the newest. */
export interface BarReader {
  /** The bars that are shown; they may change in place. */
  readonly bars: readonly Bar[];
  /** Reads of these bars from now on. */
  setBars(bars: readonly Bar[]): void;
  /** The crosshair is at a bar's time (ms), or at none. */
  hover(time: number | undefined): void;
  /** Reads again: bars or indicators changed. */
  read(): void;
}

export function createBarReader(board: IndicatorBoard): BarReader {
  let bars: readonly Bar[] = [];
  let hovered: number | undefined;

  function read(): void {
    const index = hovered === undefined ? bars.length - 1 : indexOfTime(bars, hovered);
    const bar = bars[index];
    $reading.set(
      bar && {
        bar,
        previousClose: bars[index - 1]?.close,
        newest: bars.at(-1)?.time ?? bar.time,
        values: new Map($indicators.get().map(({ id }) => [id, board.valuesAt(id, index)])),
      },
    );
  }

  return {
    get bars() {
      return bars;
    },
    setBars(next) {
      bars = next;
      read();
    },
    hover(time) {
      hovered = time;
      read();
    },
    read,
  };
}
