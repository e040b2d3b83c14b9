import type { JournalRecord } from '../events/journal-record.ts';
import { decodeExact, encodeExact } from '../money/exact-json.ts';

/** One line of JSON; exact numbers as text. */
export const encodeRecord = (record: JournalRecord): string => encodeExact(record);

/** Reads what `encodeRecord` wrote; the journal vouches for its shape. Throws SyntaxError on anything else. */
export const decodeRecord = (line: string): JournalRecord => decodeExact(line) as JournalRecord;
