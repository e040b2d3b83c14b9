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

/** Where a label begins and has its middle, CSS pixels. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

const GAP = 6;

/**
 * Where each label stands so that none covers another: on its line, right of those it would touch. Where the corner leaves
 * it no room it hangs below the corner if its line is no further away than a label is high. Undefined where there is no
 * room left; earlier labels come first.
 */
export function placeLabels(
  labels: readonly LabelBox[],
  { left, right, height, corner }: Room,
): ReadonlyMap<string, LabelPlace | undefined> {
  const placed: (LabelPlace & { readonly end: number })[] = [];
  const result = new Map<string, LabelPlace | undefined>();
  for (const { id, y, width } of labels) {
    /** Where it begins at a height, at `start` or right of it. */
    const from = (start: number, middle: number): LabelPlace | undefined => {
      let x = start;
      const near = placed.filter((other) => Math.abs(other.y - middle) < height);
      for (const other of near.toSorted((a, b) => a.x - b.x)) {
        if (x < other.end + GAP && x + width + GAP > other.x) x = other.end + GAP;
      }
      return x + width > right ? undefined : { x, y: middle };
    };
    const beside = (middle: number) =>
      Math.max(left, ...rowsAt(corner, middle, height).map((row) => row.right + GAP));
    const below = rowsAt(corner, y, height)
      .map((row) => row.bottom + height / 2)
      .filter((middle) => middle > y && middle - y <= height)
      .toSorted((a, b) => a - b);
    const fitting = [y, ...below]
      .map((middle) => from(beside(middle), middle))
      .find((fit) => fit !== undefined);
    // Where that is too far away, a label that can be taken is worth more than what it covers, which reads from the left.
    const place = fitting ?? from(Math.max(left, right - width), y) ?? from(left, y);
    result.set(id, place);
    if (place) placed.push({ ...place, end: place.x + width });
  }
  return result;
}

/** The rows of the corner that a label in the middle of which is `y` would cover. */
function rowsAt(corner: readonly CornerRow[], y: number, height: number): readonly CornerRow[] {
  return corner.filter((row) => y - height / 2 < row.bottom && y + height / 2 > row.top);
}
