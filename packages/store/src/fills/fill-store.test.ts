import type { Execution } from '@tickwire/contracts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary.ts';
import { openFillStore, type FillStore, type StoredFill } from './fill-store.ts';

function open(dataDir: string, journalSeq = Number.MAX_SAFE_INTEGER): FillStore {
  const store = openFillStore(dataDir, journalSeq);
  onTestFinished(() => store.close());
  return store;
}

const execution = (seq: number, symbol: string): Execution => ({
  id: `FILL-${seq}`,
  orderId: `ORDER-${seq}`,
  symbol,
  price: 0.1 + seq,
  qty: 0.3,
  side: -1,
  time: 1_700_000_000_000 + seq,
  commission: -0.05,
});

const fill = (seq: number, accountId = 'A', symbol = 'AAPL'): StoredFill => ({
  seq,
  accountId,
  execution: execution(seq, symbol),
});

test('fills are found by account and symbol, the newest ones oldest first, after the file was closed too', () => {
  const dataDir = temporaryFolder();
  const store = open(dataDir);
  expect(store.seq).toBe(0);
  store.add([fill(2), fill(3, 'A', 'MSFT'), fill(5, 'B')], 6);
  store.add([fill(9), fill(11)], 12);
  expect(store.newest('A', 'AAPL', 10)).toEqual([2, 9, 11].map((seq) => execution(seq, 'AAPL')));
  expect(store.newest('A', 'AAPL', 2)).toEqual([9, 11].map((seq) => execution(seq, 'AAPL')));
  expect(store.newest('B', 'MSFT', 10)).toEqual([]);
  store.close();
  const again = open(dataDir);
  expect(again.seq).toBe(12);
  expect(again.newest('B', 'AAPL', 10)).toEqual([execution(5, 'AAPL')]);
});

test('what is taken in a second time is refused whole', () => {
  const store = open(temporaryFolder());
  store.add([fill(1)], 1);
  expect(() => store.add([fill(2), fill(1)], 3)).toThrow('UNIQUE');
  expect(store.seq).toBe(1);
  expect(store.newest('A', 'AAPL', 10)).toHaveLength(1);
});

test('what the journal has lost is forgotten', () => {
  const dataDir = temporaryFolder();
  const store = open(dataDir);
  store.add([fill(1), fill(4)], 5);
  store.close();
  const again = open(dataDir, 3);
  expect(again.seq).toBe(3);
  expect(again.newest('A', 'AAPL', 10)).toEqual([execution(1, 'AAPL')]);
});

test('a file that is no database is begun anew', () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'fills.db'), 'not a database, and long enough to be taken for one'.repeat(50));
  expect(open(dataDir).seq).toBe(0);
});
