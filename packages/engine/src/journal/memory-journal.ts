import type { JournalRecord } from '../events/journal-record.ts';
import type { Journal } from '../ports/journal.ts';

export interface MemoryJournal extends Journal {
  /** The newest records, oldest first. */
  records(): readonly JournalRecord[];
}

/** A journal that forgets: it keeps the newest `capacity` records, or up to twice as many, until the process ends. */
export const createMemoryJournal = ({ capacity }: { readonly capacity: number }): MemoryJournal => {
  let kept: JournalRecord[] = [];
  return {
    append(records) {
      for (const record of records) kept.push(record);
      if (kept.length > capacity * 2) kept = kept.slice(-capacity);
      return Promise.resolve();
    },
    records: () => kept.slice(-capacity),
  };
};
