import type { JournalRecord } from '../events/journal-record.ts';
import type { Journal, JournalPosition } from '../ports/journal.ts';

export interface MemoryJournal extends Journal {
  /** The newest records, oldest first. */
  records(): readonly JournalRecord[];
}

/** Whether a record holds events at or after the position. */
const reaches = ({ seq, time, events }: JournalRecord, from: JournalPosition): boolean =>
  'seq' in from ? seq + events.length > from.seq : time >= from.time;

/** A journal that forgets: it keeps the newest `capacity` records, or up to twice as many, until the process ends. */
export const createMemoryJournal = ({ capacity }: { readonly capacity: number }): MemoryJournal => {
  let kept: JournalRecord[] = [];
  return {
    append(records) {
      for (const record of records) kept.push(record);
      if (kept.length > capacity * 2) kept = kept.slice(-capacity);
      return Promise.resolve();
    },
    async *read(from) {
      const first = kept.findIndex((record) => reaches(record, from));
      if (first >= 0) yield* kept.slice(first);
    },
    records: () => kept.slice(-capacity),
  };
};
