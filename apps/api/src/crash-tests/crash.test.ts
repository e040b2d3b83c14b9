import { OrderStatus } from '@tickwire/contracts';
import { openJournalReader } from '@tickwire/store';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seededRandom } from '../fault-tests/seeded-random.ts';
import { journalFacts } from './journal-facts.ts';
import { LoadClient } from './load-client.ts';
import { ServerProcess } from './server-process.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SUBMITTERS = 24;
/** About what a start and a stop take: a kill within it can meet any part of them. */
const STARTS_WITHIN_MS = 2000;
const STOPS_WITHIN_MS = 1500;
const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

let dataDir: string;
let server: ServerProcess;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tickwire-crash-'));
});
afterEach(async () => {
  await server.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

it(
  `loses and doubles nothing it has acknowledged, killed under load, while starting and while stopping in ${ROUNDS} rounds (CRASH_SEED=${seed})`,
  { timeout: 60_000 + ROUNDS * 30_000 },
  async () => {
    const random = seededRandom(seed);
    const client = new LoadClient(random);
    for (let round = 0; round < ROUNDS; round += 1) {
      // Each round goes on where the one before was killed.
      /* oxlint-disable no-await-in-loop */
      server = await ServerProcess.start(dataDir);
      client.connect(server.url);
      await client.load(SUBMITTERS, 50 + Math.floor(random() * 400), async () => {
        if (round % 3 === 2) {
          // While it settles, makes a snapshot, or ends its run.
          server.signal('SIGTERM');
          await delay(random() * STOPS_WITHIN_MS);
        }
        await server.kill();
      });
      if (round % 2 === 1) {
        // A stop in between leaves a snapshot, so that later starts go on from one.
        server = await ServerProcess.start(dataDir);
        await server.stop();
        expect(snapshots()).not.toEqual([]);
      } else {
        // While it opens its journal, replays, or begins to serve.
        await ServerProcess.startAndKill(dataDir, random() * STARTS_WITHIN_MS);
        await ServerProcess.startAndKill(dataDir, random() * STARTS_WITHIN_MS);
      }
      server = await ServerProcess.start(dataDir);
      await check(client, server);
      await server.kill();
      /* oxlint-enable no-await-in-loop */
    }
    expect(client.placements.length).toBeGreaterThan(ROUNDS * SUBMITTERS);
  },
);

it('a stop under load answers every order with its durable outcome or refuses it', async () => {
  const client = new LoadClient(seededRandom(seed));
  server = await ServerProcess.start(dataDir);
  client.connect(server.url);
  await client.load(SUBMITTERS, 200, () => server.stop());
  expect(server.logged('the engine has stopped')).toBeDefined();
  expect(server.log.filter(({ phase }) => phase !== undefined)).toEqual([]);
  const reader = openJournalReader({ dataDir });
  expect(reader.runs()).toMatchObject([{ status: 'ended' }]);
  reader.close();
  server = await ServerProcess.start(dataDir);
  await check(client, server);
});

function snapshots(): readonly string[] {
  return readdirSync(join(dataDir, 'journal-snapshots')).filter((name) => name.endsWith('.snapshot'));
}

/** Compares what the client was told with the started server, and both with the journal. */
async function check(client: LoadClient, server: ServerProcess): Promise<void> {
  client.connect(server.url);
  const started = server.logged('the engine has started');
  const lastEvent = Number(started?.['last_event']);
  const before = await journalFacts(dataDir, lastEvent);
  expect([before.seq, before.stateHash]).toEqual([lastEvent, started?.['state_hash']]);

  const acknowledged = client.placements.filter(({ orderId }) => orderId !== undefined);
  for (const { order, orderId } of acknowledged) {
    expect(before.placedByKey.get(order.clientOrderId), order.clientOrderId).toEqual([orderId]);
  }
  for (const { orderId, cancel } of acknowledged) {
    if (cancel === 'acknowledged') expect(before.cancelled.has(String(orderId)), orderId).toBe(true);
  }

  await client.settle();
  const sample = acknowledged.filter((_placement, index) => index % 7 === 0);
  expect(await Promise.all(sample.map((placement) => client.repeat(placement)))).toEqual(
    sample.map(({ orderId }) => orderId),
  );

  const orders = await client.orders();
  const working = orders.filter(({ status }) => status === OrderStatus.WORKING);
  const expected = client.placements.filter(({ order, cancel }) => order.type === 1 && cancel === undefined);
  expect(working.map(({ id }) => id).toSorted()).toEqual(expected.map(({ orderId }) => orderId).toSorted());
  const priceOf = new Map(client.placements.map(({ orderId, order }) => [orderId, order.limitPrice]));
  for (const { id, limitPrice } of working) expect(limitPrice, id).toBe(priceOf.get(id));

  const market = client.placements.filter(({ order }) => order.type === 2);
  const net = market.reduce((sum, { order }) => sum + order.side, 0);
  const [position] = await client.positions();
  expect(position === undefined ? 0 : Math.round(position.qty * position.side * 100)).toBe(net);

  const after = await journalFacts(dataDir, Infinity);
  expect(after.filledHundredths).toBe(net);
  expect(new Set(after.fillIds).size).toBe(after.fillIds.length);
  expect(after.placedByKey.size).toBe(client.placements.length);
  for (const [key, orderIds] of after.placedByKey) expect(orderIds, key).toHaveLength(1);
}
