import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalRecord } from '../events/journal-record.ts';
import { trader } from '../testing/test-engine.ts';
import { createMemoryJournal } from './memory-journal.ts';
import { decodeRecord, encodeRecord } from './record-codec.ts';
import { replay } from '../state/replay.ts';

const record = (seq: number, text = '', exact = 0n): JournalRecord => ({
  seq,
  time: 1,
  accountId: 'A',
  cause: {
    kind: 'command',
    command: { type: 'cancel-order', actor: trader, accountId: 'A', orderId: text },
    facts: {},
  },
  events: [
    {
      type: 'replace-requested',
      orderId: text,
      qty: exact,
      limitPrice: -exact,
      stopPrice: undefined,
      trail: exact,
    },
    { type: 'replace-refused', orderId: text, reason: text },
  ],
});

test('a record survives as one line of text, whatever its strings look like', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('#', '##', '#5', '5n', '#x', 'a\nb'));
  fc.assert(
    fc.property(text, fc.bigInt(), (string, exact) => {
      const line = encodeRecord(record(1, string, exact));
      expect(line).not.toContain('\n');
      expect(decodeRecord(line)).toEqual(record(1, string, exact));
    }),
  );
});

test('the memory journal keeps the newest records', async () => {
  const journal = createMemoryJournal({ capacity: 3 });
  for (let seq = 1; seq <= 20; seq += 1) {
    await journal.append([record(seq)]);
    expect(journal.records().map((kept) => kept.seq)).toEqual(
      [seq - 2, seq - 1, seq].filter((kept) => kept > 0),
    );
  }
});

test('a journal with a hole is not replayed', () => {
  expect(() => replay([record(2)])).toThrow('from event 0 to 2');
});
