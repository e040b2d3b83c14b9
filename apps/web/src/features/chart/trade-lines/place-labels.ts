/** A label at the height of its line. */
export interface LabelBox {
  readonly id: string;
  /** Of its middle, CSS pixels below the top of the price pane. */
  readonly y: number;
  readonly width: number;
}

/** Something that stands at the left of the chart, CSS pixels. */
export interface CornerRow {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

interface Room {
  /** Where labels begin and end, CSS pixels. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Rows in the top left corner that labels keep clear of. */
  readonly corner: readonly CornerRow[];
}

const GAP = 6;

/**
 * Where each label begins so that none covers another: on its line, right of those it would touch. Undefined where there
 * is no room left; earlier labels come first.
 */
export function placeLabels(
  labels: readonly LabelBox[],
  { left, right, height, corner }: Room,
): ReadonlyMap<string, number | undefined> {
  const placed: { readonly y: number; readonly x: number; readonly end: number }[] = [];
  const result = new Map<string, number | undefined>();
  for (const { id, y, width } of labels) {
    const near = placed.filter((other) => Math.abs(other.y - y) < height).toSorted((a, b) => a.x - b.x);
    const from = (start: number) => {
      let x = start;
      for (const other of near) {
        if (x < other.end + GAP && x + width + GAP > other.x) x = other.end + GAP;
      }
      return x + width > right ? undefined : x;
    };
    let clear = left;
    for (const row of corner) {
      if (y - height / 2 < row.bottom && y + height / 2 > row.top) clear = Math.max(clear, row.right + GAP);
    }
    // Where the corner leaves no room, a label that can be taken is worth more than what it covers, which reads from the left.
    const x = from(clear) ?? from(Math.max(left, right - width)) ?? from(left);
    if (x === undefined) {
      result.set(id, undefined);
      continue;
    }
    placed.push({ y, x, end: x + width });
    result.set(id, x);
  }
  return result;
}
