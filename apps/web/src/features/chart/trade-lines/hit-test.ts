/** Something that stands at a height of the chart. */
export interface Placed {
  readonly id: string;
  /** Pixels below the top of the price pane. */
  readonly y: number;
}

/** How near a pointer has to come to a line to hold it, CSS pixels. */
export const REACH = { mouse: 4, pen: 12 } as const;

/** The line nearest to a height, of those within reach; the later one of two that are as near, as it is drawn above. */
export function hitLine<Line extends Placed>(
  lines: readonly Line[],
  y: number,
  reach: number = REACH.mouse,
): Line | undefined {
  let best: Line | undefined;
  let distance = reach;
  for (const line of lines) {
    const away = Math.abs(line.y - y);
    if (away > distance) continue;
    best = line;
    distance = away;
  }
  return best;
}
