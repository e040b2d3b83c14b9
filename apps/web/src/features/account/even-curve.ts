import type { EquityCurvePoint } from '@tickwire/client';

/** One stretch of time of a curve that is drawn with as much room for each. */
export interface CurveSlot {
  /** Start of the stretch, ms UTC. */
  readonly time: number;
  /** The last value in it; undefined when nothing was kept. */
  readonly value?: number;
  /** The account could not be valued after this: the line breaks here. */
  readonly breaks?: true;
}

/** A curve in `most` stretches of equal length at most, from its first point to its last: points are kept more densely lately. */
export function evenCurve(points: readonly EquityCurvePoint[], most: number): readonly CurveSlot[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  // Whole seconds, which is what the chart tells times apart by.
  const length = Math.max(1, Math.ceil((last.time - first.time + 1) / most / 1000)) * 1000;
  const start = Math.floor(first.time / 1000) * 1000;
  const slots: { time: number; value?: number; breaks?: true }[] = [];
  for (let time = start; time <= last.time; time += length) slots.push({ time });
  let valued: (typeof slots)[number] | undefined;
  for (const { time, equity } of points) {
    const slot = slots[Math.floor((time - start) / length)];
    if (!slot) continue;
    if (equity === undefined) {
      if (valued) valued.breaks = true;
      continue;
    }
    slot.value = equity;
    delete slot.breaks;
    valued = slot;
  }
  return slots;
}
