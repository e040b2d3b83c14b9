import { ImportError } from './import-error.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 1440 * MINUTE;
const SHORTEST_MONTH = 28 * DAY;
const MONTH = (365.25 / 12) * DAY;

/**
 * The resolution of a history by its most frequent step from bar to bar, so that nights, weekends and gaps do not
 * count. `times` ascend, ms UTC. Throws an `ImportError` when no resolution has that step.
 */
export function detectResolution(times: readonly number[]): string {
  const step = mostFrequentStep(times);
  if (step === undefined) {
    throw new ImportError(
      'unknown_resolution',
      'A price history needs at least two rows to tell its resolution.',
    );
  }
  if (step >= SHORTEST_MONTH) return `${step / MONTH}M`;
  const days = step / DAY;
  if (Number.isInteger(days)) return days % 7 === 0 ? `${days / 7}W` : `${days}D`;
  if (step % MINUTE === 0) return String(step / MINUTE);
  if (step % SECOND === 0) return `${step / SECOND}S`;
  throw new ImportError(
    'unknown_resolution',
    `Most rows are ${step / SECOND} s apart, which is no resolution: bars of whole seconds, minutes, days, weeks or months can be imported.`,
  );
}

function mostFrequentStep(times: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  let best: number | undefined;
  let bestCount = 0;
  for (let index = 1; index < times.length; index += 1) {
    const gap = (times[index] ?? NaN) - (times[index - 1] ?? NaN);
    const step = gap >= SHORTEST_MONTH ? Math.round(gap / MONTH) * MONTH : gap;
    const count = (counts.get(step) ?? 0) + 1;
    counts.set(step, count);
    if (count > bestCount || (count === bestCount && step < (best ?? Infinity)))
      [best, bestCount] = [step, count];
  }
  return best;
}
