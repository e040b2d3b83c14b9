import type { JournalPosition } from '@tickwire/engine';
import { endOf } from './chain.ts';
import type { RecordStatements } from './journal-database.ts';

/** The seq to read from: of the record that holds the position, or of what would follow the last one. */
export function firstSeq(records: RecordStatements, position: JournalPosition): number {
  return 'seq' in position ? recordOf(records, position.seq) : firstAt(records, position.time);
}

function recordOf(records: RecordStatements, seq: number): number {
  const entry = records.upTo(seq);
  return entry !== undefined && endOf(entry).seq >= seq ? entry.seq : Math.max(seq, 1);
}

/** `latest` never steps back, so the seq itself is the index: no second tree to write, or to find damaged. */
function firstAt(records: RecordStatements, time: number): number {
  const last = records.upTo(Number.MAX_SAFE_INTEGER);
  let low = 1;
  let high = last === undefined ? 1 : endOf(last).seq + 1;
  while (low < high) {
    const entry = records.upTo(Math.floor((low + high) / 2));
    if (entry === undefined) return low;
    if (entry.latest >= time) high = entry.seq;
    else low = endOf(entry).seq + 1;
  }
  return low;
}
