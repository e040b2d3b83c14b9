import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../ws/test-kit/test-gateway.ts';
import { testServices, type TestServices } from '../ws/test-kit/test-routes.ts';
import { FaultyLink } from './faulty-link.ts';
import { seededRandom } from './seeded-random.ts';
import { StubbornClient } from './stubborn-client.ts';

const CLIENTS = 6;
const STEPS = 250;
const STEP_MS = 10;
const KEYS = 8;
const RESTARTS = [40, 210];
/** When the first link is stalled, whatever the dice say: long enough to congest its socket, which is open by then. */
const LONG_STALL = { prepare: 42, from: 70, to: 190 };
// Makes a stalled socket congested within few updates.
const note = 'x'.repeat(200_000);

const policy = {
  highWaterBytes: 64 * 1024,
  slowDeadlineMs: 1500,
  historyLimit: 20,
  heartbeatMs: 600,
  closeTimeoutMs: 200,
};

const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Some updates of both streams; what the services hold afterwards is the truth. */
function publishSome(services: TestServices, random: () => number, next: () => number): void {
  for (let i = Math.floor(random() * 4); i > 0; i -= 1) services.trades.publish('A', { n: next() });
  for (let i = Math.floor(random() * 3); i > 0; i -= 1) {
    services.levels.publish('X', { price: Math.floor(random() * KEYS), size: next(), note });
  }
}

function strike(link: FaultyLink, random: () => number): void {
  const dice = random();
  if (dice < 0.02) link.cut();
  else if (dice < 0.05) link.stall();
  else if (dice < 0.08) link.slowDown();
  else if (dice < 0.11) link.heal();
}

it(`keeps the sequence law through drops, stalls, slow reading and restarts (FAULT_SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const services = testServices();
  let server: TestGateway = await startTestGateway({ policy, services });
  const { port } = server;
  const links = await Promise.all(Array.from({ length: CLIENTS }, () => FaultyLink.to(port)));
  const clients = links.map((link) => new StubbornClient(link.port));
  const counted = { collapsed: 0, resets: 0 };
  let n = 0;
  const next = () => (n += 1);

  const restart = async () => {
    const { collapsedUpdates, resets } = server.gateway.stats();
    counted.collapsed += collapsedUpdates;
    counted.resets += resets;
    await server.close();
    server = await startTestGateway({ policy, services, port });
  };

  for (let step = 0; step < STEPS; step += 1) {
    publishSome(services, random, next);
    const spared = step >= LONG_STALL.prepare && step < LONG_STALL.to;
    for (const [index, link] of links.entries()) if (index > 0 || !spared) strike(link, random);
    if (step === LONG_STALL.prepare) links[0]?.heal();
    if (step === LONG_STALL.from) links[0]?.stall();
    if (step === LONG_STALL.to) links[0]?.heal();
    if (RESTARTS.includes(step)) await restart();
    await sleep(STEP_MS);
  }

  for (const link of links) link.heal();
  const truth = { trades: services.trades.state('A'), levels: byPrice(services.levels.state('X')) };
  for (const client of clients) {
    await expect
      .poll(() => client.broken ?? client.trades.values.length, { timeout: 10_000 })
      .toBe(truth.trades.length);
    expect(client.trades.values).toEqual(truth.trades);
    await expect
      .poll(() => client.broken ?? byPrice(client.levels.values), { timeout: 10_000 })
      .toEqual(truth.levels);
    expect(client.broken).toBeUndefined();
    expect(client.connections).toBeGreaterThan(RESTARTS.length);
  }

  const { collapsedUpdates, resets } = server.gateway.stats();
  const sum = (of: (client: StubbornClient) => number) =>
    clients.reduce((total, client) => total + of(client), 0);
  const faults = {
    resumes: sum(({ trades }) => trades.resumes),
    snapshots: sum(({ trades }) => trades.snapshots),
    collapsed: counted.collapsed + collapsedUpdates,
    resets: counted.resets + resets,
  };
  // Without these the run would have proved nothing.
  expect(
    Object.values(faults).every((count) => count > 0),
    JSON.stringify(faults),
  ).toBe(true);

  for (const client of clients) client.stop();
  for (const link of links) link.close();
  await server.close();
}, 60_000);

function byPrice<Level extends { readonly price: number }>(levels: readonly Level[]): readonly Level[] {
  return [...levels].sort((a, b) => a.price - b.price);
}
