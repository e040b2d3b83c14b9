import type { JournalRecord } from '@tickwire/engine';
import { onTestFinished } from 'vitest';
import type { NewRun } from '../journal/journal-file.ts';
import { openJournal, type OpenedJournal } from '../journal/open-journal.ts';
import { temporaryFolder } from './temporary.ts';

export const sampleRun: NewRun = {
  version: '1.2.3',
  runtime: 'node 24.11.0, v8 13.6',
  configHash: 'c0ffee',
  seed: 'tickwire',
  startedAt: 1000,
};

/** A record whose first event is `seq`. */
export function record(seq: number, { events = 1 } = {}): JournalRecord {
  return {
    seq,
    time: 1_700_000_000_000 + seq,
    accountId: 'A',
    cause: { kind: 'run' },
    events: Array.from({ length: events }, (_, index) => ({
      type: 'replace-refused',
      orderId: `order ${seq + index}`,
      reason: `reason ${'ö#'.repeat(20)}`,
    })),
  };
}

/** So many records from the first event on. */
export function records(count: number, { events = 1 } = {}): readonly JournalRecord[] {
  return Array.from({ length: count }, (_, index) => record(index * events + 1, { events }));
}

/** A journal, of a folder of its own unless one is given, that is closed after the test. */
export async function temporaryJournal(dataDir = temporaryFolder()): Promise<OpenedJournal> {
  let now = 1000;
  const opened = await openJournal({ dataDir, clock: { now: () => (now += 1) }, run: sampleRun });
  onTestFinished(() => opened.journal.close());
  return opened;
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
