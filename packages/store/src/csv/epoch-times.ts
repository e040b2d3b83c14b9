import { ImportError } from './import-error.ts';

/** Largest magnitude a file's epochs have in each unit, up to the year 5138, and how many of the unit make a ms. */
const units = [
  { upTo: 1e11, perMs: 1e-3 },
  { upTo: 1e14, perMs: 1 },
  { upTo: 1e17, perMs: 1e3 },
  { upTo: 1e20, perMs: 1e6 },
] as const;

/** A file whose times all lie within three years of 1970 rather numbers its rows. */
const LARGEST_ROW_NUMBER = 1e8;

/**
 * Turns the epochs of a file into ms, in place; whether they are s, ms, µs or ns shows in the largest of them.
 * Throws an `ImportError` when they are no times.
 */
export function scaleEpochs(times: number[]): void {
  const largest = times.reduce((max, time) => Math.max(max, Math.abs(time)), 0);
  const unit = units.find(({ upTo }) => largest < upTo);
  if (!unit || largest < LARGEST_ROW_NUMBER) {
    throw new ImportError(
      'bad_header',
      `The time column holds numbers up to ${largest}, which are no seconds, ms, µs or ns since 1970: name the column that has the times "time".`,
    );
  }
  for (const [index, time] of times.entries()) times[index] = Math.round(time / unit.perMs);
}
