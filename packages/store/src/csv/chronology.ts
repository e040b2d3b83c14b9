import type { BadRows } from './bad-rows.ts';
import type { RowTable } from './row-table.ts';

/**
 * Puts the rows of a file into ascending order: a descending file is turned round, and a wall time that its zone has
 * twice takes the meaning that ascends.
 */
export function ascend(rows: RowTable): void {
  const first = rows.times[0] ?? 0;
  const last = rows.times.at(-1) ?? 0;
  if (last < first) rows.reverse();
  if (rows.laterMeanings.size === 0) return;
  let previous = -Infinity;
  for (const [index, time] of rows.times.entries()) {
    const later = time <= previous ? rows.laterMeanings.get(time) : undefined;
    previous = later ?? time;
    rows.times[index] = previous;
  }
}

/** Reports every row whose time does not come after that of the row before. */
export function reportDisorder(times: readonly number[], lines: readonly number[], badRows: BadRows): void {
  let previous = -Infinity;
  for (const [index, time] of times.entries()) {
    if (time <= previous) {
      const [line = 0, other = 0] = [lines[index], lines[index - 1]];
      const [lower, upper] = [Math.max(line, other), Math.min(line, other)];
      badRows.add(
        lower,
        time === previous
          ? `its time, ${nameOf(time)}, is that of line ${upper} too`
          : `its time, ${nameOf(times[line === lower ? index : index - 1] ?? time)}, is out of order after line ${upper}`,
      );
    }
    previous = time;
  }
}

function nameOf(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z').replace('T00:00:00Z', '');
}
