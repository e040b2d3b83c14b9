import type { HaltedAccount } from '@tickwire/contracts';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { HaltFile, type HaltOrder } from './halt-file.ts';

const halted = (durable: boolean): readonly HaltedAccount[] => [
  {
    accountId: 'DEMO-ACCOUNT',
    halt: { level: 'halted', flatten: false },
    durable,
    cancelled: 0,
    flattened: 0,
    notCancelled: [],
    notFlattened: [],
  },
];

/** A data folder with a watch on it whose halts are answered by `answer`. */
function watched(answer: (order: HaltOrder) => Promise<readonly HaltedAccount[]>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tickwire-halt-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const orders: HaltOrder[] = [];
  const watch = new HaltFile(
    dataDir,
    (order) => {
      orders.push(order);
      return answer(order);
    },
    pino({ level: 'silent' }),
  );
  return {
    orders,
    files: () => readdirSync(dataDir),
    write: (text: string) => writeFileSync(join(dataDir, 'HALT'), text),
    async look() {
      watch.check(Date.UTC(2026, 0, 5));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

it('obeys again what was written while it obeyed', async () => {
  const { write, look, orders, files } = watched(async () => {
    if (orders.length === 1) write('flatten: the feed is wrong\n');
    return halted(true);
  });
  write('');
  await look();
  expect(files()).toEqual(['HALT']);
  await look();
  expect(orders.map(({ flatten }) => flatten)).toEqual([false, true]);
  expect(orders[1]?.reason).toBe('the feed is wrong');
  expect(files()).toEqual(['HALT.obeyed-2026-01-05T00-00-00.000Z']);
});

it('obeys until the halt is durable', async () => {
  const { write, look, orders, files } = watched(async () => halted(orders.length > 1));
  write('Fire.');
  await look();
  expect(files()).toEqual(['HALT']);
  await look();
  const order = { flatten: false, reason: 'Fire.' };
  expect(orders).toEqual([order, order]);
  expect(files()).toEqual([expect.stringMatching(/^HALT\.obeyed/)]);
});
