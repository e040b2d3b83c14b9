import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createRestClient, createSocketClient, type Execution, type PlacedOrder } from '@tickwire/client';
import { startServer } from '../index.ts';
import { FaultyLink } from './faulty-link.ts';
import { seededRandom } from './seeded-random.ts';

const FOLLOWERS = 4;
const STEPS = 200;
const STEP_MS = 15;
const RESTARTS = [70, 140];
const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** One user of the SDK behind a bad line, who believes whatever the streams tell. */
class Follower {
  readonly socket;
  readonly errors: unknown[] = [];
  orders = new Map<string, PlacedOrder>();
  fills: Execution[] = [];
  positions = new Map<string, number>();
  snapshots = 0;

  constructor(port: number, random: () => number) {
    const request = { accountId: 'DEMO-ACCOUNT' };
    const onError = (error: unknown) => this.errors.push(error);
    this.socket = createSocketClient({ baseUrl: `http://127.0.0.1:${port}`, random: () => random() * 0.2 });
    this.socket.subscribe('orders', request, {
      onSnapshot: (all) => {
        this.snapshots += 1;
        this.orders = new Map(all.map((order) => [order.id, order]));
      },
      onUpdate: (order) => this.orders.set(order.id, order),
      onError,
    });
    this.socket.subscribe('executions', request, {
      onSnapshot: (all) => {
        this.fills = [...all];
      },
      onUpdate: (fill) => this.fills.push(fill),
      onError,
    });
    this.socket.subscribe('positions', request, {
      onSnapshot: (all) => {
        this.positions = new Map(all.map(({ id, qty, side }) => [id, qty * side]));
      },
      onUpdate: ({ id, qty, side }) =>
        qty === 0 ? this.positions.delete(id) : this.positions.set(id, qty * side),
      onError,
    });
  }
}

it(`shows every order and fill once, whatever happens to the line and the server (FAULT_SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'tickwire-fault-'));
  const start = (port: number) =>
    startServer({ PORT: port, DATA_DIR: folder, LOG_LEVEL: 'silent', RATE_LIMIT_PER_SECOND: 0 });
  let server = await start(0);
  const { port } = server;
  const rest = createRestClient({ baseUrl: `http://127.0.0.1:${port}` });
  const links = await Promise.all(Array.from({ length: FOLLOWERS }, () => FaultyLink.to(port)));
  const followers = links.map((link) => new Follower(link.port, random));
  onTestFinished(async () => {
    for (const follower of followers) follower.socket.close();
    for (const link of links) link.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const acknowledged: string[] = [];
  const trade = async () => {
    const side = random() < 0.5 ? 1 : -1;
    const qty = Math.ceil(random() * 20) / 100;
    const limit = random() < 0.4;
    const body = limit
      ? { symbol: 'BTCUSD', type: 1 as const, side: 1 as const, qty, limitPrice: 1000 }
      : { symbol: 'BTCUSD', type: 2 as const, side: side as 1 | -1, qty };
    const { orderId } = await rest.placeOrder({ body });
    acknowledged.push(orderId);
    if (limit && random() < 0.5) await rest.cancelOrder({ params: { order_id: orderId } });
  };

  for (let step = 0; step < STEPS; step += 1) {
    await trade();
    for (const link of links) {
      const dice = random();
      if (dice < 0.02) link.cut();
      else if (dice < 0.05) link.stall();
      else if (dice < 0.08) link.slowDown();
      else if (dice < 0.12) link.heal();
    }
    if (RESTARTS.includes(step)) {
      await server.close();
      server = await start(port);
    }
    await sleep(STEP_MS);
  }

  for (const link of links) link.heal();
  const orders = await rest.getOrders({});
  const fills = await rest.getExecutions({ params: { symbol: 'BTCUSD' } });
  expect(orders.map(({ id }) => id)).toEqual(acknowledged);
  const truth = {
    orders: orders.toSorted(byId),
    fills,
    positions: (await rest.getPositions({})).map(({ id, qty, side }) => [id, qty * side]),
  };
  for (const follower of followers) {
    const seen = () => ({
      orders: [...follower.orders.values()].toSorted(byId),
      fills: follower.fills,
      positions: [...follower.positions],
    });
    await expect.poll(seen).toEqual(truth);
    expect(follower.errors).toEqual([]);
  }
  // Without interruptions the run would have proved nothing.
  const snapshots = followers.reduce((sum, follower) => sum + follower.snapshots, 0);
  expect(snapshots).toBeGreaterThan(FOLLOWERS * 2);
}, 90_000);

function byId(a: PlacedOrder, b: PlacedOrder): number {
  return a.id < b.id ? -1 : 1;
}
