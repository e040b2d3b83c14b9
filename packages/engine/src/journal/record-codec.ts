import type { JournalRecord } from '../events/journal-record.ts';

/** Marks an exact number in JSON; text that begins with it gets one more. */
const MARK = '#';

const encodeValue = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return `${MARK}${value}`;
  return typeof value === 'string' && value.startsWith(MARK) ? MARK + value : value;
};

const decodeValue = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
  return value.startsWith(MARK + MARK) ? value.slice(1) : BigInt(value.slice(1));
};

/** One line of JSON; exact numbers as text. */
export const encodeRecord = (record: JournalRecord): string => JSON.stringify(record, encodeValue);

/** Reads what `encodeRecord` wrote; the journal vouches for its shape. Throws SyntaxError on anything else. */
export const decodeRecord = (line: string): JournalRecord => JSON.parse(line, decodeValue) as JournalRecord;
