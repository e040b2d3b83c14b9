import type { DrawnLine } from './drawn-line.ts';
import type { Placed } from './hit-test.ts';

/** A line and where it stands, which is written anew with every drawing: a thousand of them make no garbage. */
export interface PlacedLine extends Placed {
  readonly line: DrawnLine;
  y: number;
  inView: boolean;
}

/** The pane that lines are placed in; prices fall from its top to its bottom. */
interface PaneView {
  readonly height: number;
  yOf(price: number): number | undefined;
  priceAt(y: number): number | undefined;
}

/** Lines, and which of them are in view where. Those that are not cost nothing while the chart is drawn. */
export interface PlacedLines {
  /** In the order they are drawn. */
  readonly inView: readonly PlacedLine[];
  readonly grabbable: readonly PlacedLine[];
  /** Any number of them, which no pointer takes. */
  setPlain(lines: readonly DrawnLine[]): void;
  /** Few, which are drawn above the plain ones; returns them as they will be placed. */
  setLabelled(lines: readonly DrawnLine[]): readonly PlacedLine[];
  place(pane: PaneView): void;
  clear(): void;
}

const placedOf = (line: DrawnLine): PlacedLine => ({ id: line.id, line, y: Number.NaN, inView: false });

export function createPlacedLines(): PlacedLines {
  /** By price, ascending. */
  let plain: readonly PlacedLine[] = [];
  let labelled: readonly PlacedLine[] = [];
  const inView: PlacedLine[] = [];
  const grabbable: PlacedLine[] = [];

  function clear(): void {
    inView.length = 0;
    grabbable.length = 0;
  }

  return {
    inView,
    grabbable,
    setPlain(lines) {
      plain = lines.map(placedOf).toSorted((one, other) => one.line.price - other.line.price);
    },
    setLabelled(lines) {
      labelled = lines.map(placedOf);
      return labelled;
    },
    place({ height, yOf, priceAt }) {
      clear();
      const [highest, lowest] = [priceAt(0), priceAt(height)];
      if (highest === undefined || lowest === undefined) return;
      for (let index = firstFrom(plain, lowest); index < plain.length; index += 1) {
        const placed = plain[index];
        if (!placed || placed.line.price > highest) break;
        placed.y = yOf(placed.line.price) ?? Number.NaN;
        inView.push(placed);
      }
      for (const placed of labelled) {
        placed.y = yOf(placed.line.price) ?? Number.NaN;
        placed.inView = placed.y >= 0 && placed.y <= height;
        if (!placed.inView) continue;
        inView.push(placed);
        if (placed.line.grabbable) grabbable.push(placed);
      }
    },
    clear,
  };
}

/** Index of the first line at or above a price. */
function firstFrom(lines: readonly PlacedLine[], price: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.line.price ?? price) < price) low = middle + 1;
    else high = middle;
  }
  return low;
}
