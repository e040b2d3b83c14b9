import { createEngine, createPaperVenue } from '@tickwire/engine';
import { openJournal } from '@tickwire/store';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createEngineMarket } from '../services/engine-market.ts';
import { ACCOUNT, temporaryFolder, testBench } from '../services/test-kit/test-bench.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';

const run = { version: '0.0.0', runtime: 'test', configHash: '', seed: '' };

test('a snapshot is kept after 20,000 events, and the next start goes on from it', async () => {
  const { catalog, clock, caller } = testBench();
  const dataDir = temporaryFolder();
  const folder = join(dataDir, 'journal-snapshots');
  const kept = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.snapshot')) : [];
  const start = async () => {
    const opened = await openJournal({ dataDir, clock, run });
    onTestFinished(() => opened.journal.close());
    const engine = createEngine({
      clock,
      journal: opened.journal,
      venue: createPaperVenue(),
      market: createEngineMarket(catalog, clock),
      fx: { rate: () => undefined },
      run,
      accounts: [{ id: ACCOUNT, name: 'Demo', type: 'demo', currency: 'USD', deposit: 100_000 }],
      snapshot: opened.snapshot,
      records: opened.tail,
      onListenerError(error) {
        throw error;
      },
    });
    return { ...opened, engine };
  };

  const { engine, journal } = await start();
  const keeper = new SnapshotKeeper(engine, journal, pino({ level: 'silent' }), 0);
  const command = {
    type: 'set-leverage',
    actor: caller.principal,
    accountId: ACCOUNT,
    symbol: 'AAPL',
  } as const;
  const change = async (times: number) => {
    for (let count = 0; count < times; count += 1)
      engine.submit<'set-leverage'>({ ...command, leverage: 1 + (count % 2) });
    await engine.settled();
  };
  await change(19_000);
  expect(kept()).toEqual([]);
  await change(1100);
  await expect.poll(kept).toHaveLength(1);
  await change(3);
  expect(keeper.seq).toBeGreaterThan(20_103);
  await journal.close();

  const next = await start();
  expect(next.snapshot?.seq).toBeGreaterThan(20_000);
  expect([...next.tail].length).toBeLessThan(1200);
  expect(next.engine.leverageInfo(ACCOUNT, 'AAPL').leverage).toBe(1);
});
