/** A label at the height of its line. */
export interface LabelBox {
  readonly id: string;
  /** Of its middle, CSS pixels below the top of the price pane. */
  readonly y: number;
  readonly width: number;
}

interface Room {
  /** Where labels begin and end, CSS pixels. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Something in the top left corner that labels keep clear of. */
  readonly corner?: { readonly right: number; readonly bottom: number };
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
    const inCorner = corner !== undefined && y - height / 2 < corner.bottom;
    // Where the corner leaves no room, a label that can be taken is worth more than what it covers.
    let x = inCorner && corner.right + GAP + width <= right ? Math.max(left, corner.right + GAP) : left;
    for (const other of near) {
      if (x < other.end + GAP && x + width + GAP > other.x) x = other.end + GAP;
    }
    if (x + width > right) {
      result.set(id, undefined);
      continue;
    }
    placed.push({ y, x, end: x + width });
    result.set(id, x);
  }
  return result;
}
