import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSocketClient } from './socket-client.ts';
import type { SocketClient, SocketClientOptions } from './socket-client.ts';
import { ManualTimers } from '../testing/manual-timers.ts';
import { Recorder } from '../testing/recorder.ts';
import { ScriptedServer } from '../testing/scripted-server.ts';
import { soon } from '../testing/soon.ts';

const account = { accountId: 'DEMO-ACCOUNT' };
const HEARTBEAT_MS = 10_000;

let server: ScriptedServer;
let timers: ManualTimers;
let client: SocketClient;
let statuses: string[];

function create(options: Partial<SocketClientOptions> = {}): void {
  client = createSocketClient({ baseUrl: server.baseUrl, random: () => 1, timers, ...options });
  client.onStatus((status) => {
    statuses.push(status);
  });
}

function connect(options: Partial<SocketClientOptions> = {}) {
  create(options);
  const recorder = new Recorder();
  return { recorder, subscription: client.subscribe('orders', account, recorder) };
}

beforeEach(async () => {
  server = await ScriptedServer.start();
  timers = new ManualTimers();
  statuses = [];
});

afterEach(async () => {
  client.close();
  await server.stop();
  vi.unstubAllGlobals();
});

test('tells when it tries again and what has come, and tries at once when told to', async () => {
  server.down = true;
  connect();
  await expect.poll(() => timers.pending, soon).toEqual([250]);
  expect(client.retry).toEqual({ attempt: 1, at: timers.now() + 250 });
  expect(client.activity).toEqual({ received: 0, heardAt: undefined, losses: 0, resets: 0 });

  server.down = false;
  client.retryNow();
  expect(client.retry).toBeUndefined();
  const peer = await server.connection();
  peer.start(await peer.next(), 'orders:1', { epoch: 'a', seq: 0 }, []);
  await expect.poll(() => client.activity.received, soon).toBe(2);
  expect(client.activity.heardAt).toBe(timers.now());
  client.retryNow();
  expect(client.status).toBe('open');
  expect(client.activity.losses).toBe(0);
  peer.drop();
  await expect.poll(() => client.activity.losses, soon).toBe(1);
});

test('each failed attempt doubles the pause; the first word of a server starts over', async () => {
  server.down = true;
  connect();
  for (const pause of [250, 500, 1000, 2000]) {
    await expect.poll(() => timers.pending, soon).toEqual([pause]);
    timers.advance(pause);
  }
  expect(client.status).toBe('reconnecting');
  await expect.poll(() => timers.pending, soon).toEqual([4000]);

  server.down = false;
  timers.advance(4000);
  const silent = await server.connection();
  silent.drop();
  await expect.poll(() => timers.pending, soon).toEqual([8000]);
  timers.advance(8000);
  const speaking = await server.connection();
  const ping = await speaking.ping();
  speaking.send({ type: 'session.pong', id: ping.id, payload: { serverTime: 0 } });
  await expect.poll(() => client.latency !== undefined, soon).toEqual(true);
  speaking.drop();
  await expect.poll(() => timers.pending, soon).toEqual([250]);
  expect(statuses).toEqual(['connecting', 'reconnecting', 'open', 'reconnecting', 'open', 'reconnecting']);
});

test('an address that never answers is given up', async () => {
  const mute = createServer(() => {});
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port } = mute.address() as AddressInfo;
  connect({ baseUrl: `http://127.0.0.1:${port}` });
  expect(timers.pending).toEqual([10_000]);
  timers.advance(10_000);
  expect([client.status, timers.pending]).toEqual(['reconnecting', [250]]);
  client.close();
  mute.close();
});

test('pings measure the way to the server and the difference of the clocks', async () => {
  connect();
  const peer = await server.connection();
  const first = await peer.ping();
  expect(client.latency).toBeUndefined();
  timers.advance(40);
  peer.send({ type: 'session.pong', id: first.id, payload: { serverTime: timers.now() - 20 + 5000 } });
  await expect.poll(() => client.latency, soon).toEqual({ roundTripMs: 40, clockOffsetMs: 5000 });
  timers.advance(HEARTBEAT_MS);
  const second = await peer.ping();
  peer.send({ type: 'session.pong', id: first.id, payload: { serverTime: 0 } });
  peer.send({ type: 'session.pong', id: second.id, payload: { serverTime: timers.now() } });
  await expect.poll(() => client.latency?.clockOffsetMs, soon).toEqual(20);
});

test('a socket that is silent for two intervals is replaced; any word keeps it', async () => {
  const { subscription } = connect();
  const peer = await server.connection();
  await peer.ping();
  timers.advance(HEARTBEAT_MS);
  await peer.ping();
  peer.start(await peer.next(), 'orders:x', { epoch: 'e', seq: 1 }, []);
  await expect.poll(() => subscription.status, soon).toEqual('live');

  for (const missed of [1, 2]) {
    timers.advance(HEARTBEAT_MS);
    await peer.ping();
    expect([missed, client.status]).toEqual([missed, 'open']);
  }
  timers.advance(HEARTBEAT_MS);
  expect([client.status, subscription.status]).toEqual(['reconnecting', 'stale']);
  await peer.closed;
  timers.advance(250);
  expect(await (await server.connection()).next()).toMatchObject({ since: { epoch: 'e', seq: 1 } });
});

test('a server about to restart is left at a moment of the time it gives', async () => {
  connect({ random: () => 0.5 });
  const peer = await server.connection();
  peer.send({ type: 'session.goaway', payload: { afterMs: 3000 } });
  await expect.poll(() => timers.pending, soon).toEqual([1500, HEARTBEAT_MS]);
  timers.advance(1499);
  expect(client.status).toBe('open');
  timers.advance(1);
  expect(client.status).toBe('reconnecting');
  await peer.closed;
  expect(timers.pending).toEqual([125]);
  timers.advance(125);
  await server.connection();
});

test('a server that restarts sooner than it said is followed as any other', async () => {
  connect();
  const peer = await server.connection();
  peer.send({ type: 'session.goaway', payload: { afterMs: 3000 } });
  await expect.poll(() => timers.pending.length, soon).toEqual(2);
  peer.close(1012);
  await expect.poll(() => timers.pending, soon).toEqual([250]);
});

test.each([1001, 1012, 4008, 4009, 4429])('close code %i: comes back', async (code) => {
  const { subscription } = connect();
  const peer = await server.connection();
  await peer.next();
  peer.close(code);
  await expect.poll(() => client.status, soon).toEqual('reconnecting');
  expect(subscription.status).toBe('subscribing');
  await expect.poll(() => timers.pending, soon).toEqual([250]);
});

test.each([1009, 4400])(
  'close code %i: stays away and says so, until somebody subscribes again',
  async (code) => {
    const { recorder, subscription } = connect();
    const peer = await server.connection();
    await peer.next();
    peer.close(code, 'enough');
    await expect.poll(() => client.status, soon).toEqual('closed');
    expect([subscription.status, timers.pending]).toEqual(['error', []]);
    expect(recorder.data).toEqual([
      ['error', 'connection_refused', `The server closed the connection for good (code ${code}, enough).`],
    ]);

    client.subscribe('equity', account, new Recorder());
    const next = await server.connection();
    expect([(await next.next()).type, (await next.next()).type]).toEqual([
      'orders.subscribe',
      'equity.subscribe',
    ]);
  },
);

test('frames may come together, a line each; none is read once the client was closed by one before', async () => {
  const { recorder, subscription } = connect();
  const peer = await server.connection();
  peer.start(await peer.next(), 'orders:1', { epoch: 'a', seq: 0 }, []);
  await expect.poll(() => subscription.status, soon).toBe('live');
  const lines = (...orders: object[]) =>
    orders
      .map((order, index) =>
        JSON.stringify({
          type: 'orders.update',
          seq: index + 1,
          payload: { topic: 'orders:1', payload: order },
        }),
      )
      .map((line) => `${line}\n`)
      .join('');
  peer.raw(lines({ id: 'a' }, { id: 'b' }));
  await expect.poll(() => recorder.data.length, soon).toBe(3);
  expect(recorder.data.slice(1)).toEqual([
    ['update', 1, { id: 'a' }],
    ['update', 2, { id: 'b' }],
  ]);
  const { received } = client.activity;
  client.subscribe('orders', account, { onUpdate: () => client.close(), onSnapshot: () => {} });
  peer.start(await peer.next(), 'orders:1', { epoch: 'a', seq: 2 }, []);
  await expect.poll(() => client.activity.received, soon).toBe(received + 2);
  const next = (seq: number) =>
    `${JSON.stringify({ type: 'orders.update', seq, payload: { topic: 'orders:1', payload: { id: 'c' } } })}\n`;
  peer.raw(next(3) + next(4));
  await expect.poll(() => client.status, soon).toBe('closed');
  expect(client.activity.received).toBe(received + 3);
});

test('back online or back in view, a browser does not wait any longer', async () => {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  vi.stubGlobal('document', document);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  const removed = vi.fn<typeof window.removeEventListener>(window.removeEventListener.bind(window));
  vi.stubGlobal('removeEventListener', removed);
  connect();
  const first = await server.connection();
  await expect.poll(() => client.status, soon).toEqual('open');
  window.dispatchEvent(new Event('online'));
  expect(client.status).toBe('open');
  first.drop();
  await expect.poll(() => timers.pending, soon).toEqual([250]);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(timers.pending).toEqual([250]);
  window.dispatchEvent(new Event('online'));
  const second = await server.connection();
  await expect.poll(() => client.status, soon).toEqual('open');
  second.drop();
  await expect.poll(() => timers.pending, soon).toEqual([500]);
  document.visibilityState = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  await server.connection();
  expect(removed).not.toHaveBeenCalled();
  client.close();
  expect(removed).toHaveBeenCalledExactlyOnceWith('online', expect.any(Function));
});

test.each(['connecting', 'open', 'reconnecting'])(
  'may be closed by whoever hears that it is %s',
  async (moment) => {
    create();
    client.onStatus((status) => {
      if (status === moment) client.close();
    });
    client.subscribe('orders', account, new Recorder());
    if (moment === 'reconnecting') (await server.connection()).drop();
    await expect.poll(() => client.status, soon).toEqual('closed');
    expect([statuses.at(-2), timers.pending]).toEqual([moment, []]);
  },
);
