import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSocketClient } from './socket-client.ts';
import type { SocketClient } from './socket-client.ts';
import type { SubscriptionError } from './subscription-error.ts';
import type { Subscription } from './subscriptions.ts';
import { Recorder } from '../testing/recorder.ts';
import { ScriptedServer } from '../testing/scripted-server.ts';
import type { Peer } from '../testing/scripted-server.ts';
import { soon } from '../testing/soon.ts';

const BARS = 'bars:{"resolution":"1","symbol":"AAPL"}';
const ORDERS = 'orders:{"accountId":"DEMO-ACCOUNT"}';
const aapl = { symbol: 'AAPL', resolution: '1' };
const account = { accountId: 'DEMO-ACCOUNT' };
const at = (seq: number, epoch = 'e1') => ({ epoch, seq });

let server: ScriptedServer;
let client: SocketClient;

beforeEach(async () => {
  server = await ScriptedServer.start();
  client = createSocketClient({ baseUrl: server.baseUrl, random: () => 0 });
});

afterEach(async () => {
  client.close();
  await server.stop();
});

/** Subscribes to orders and plays the server up to a running stream at `seq`. */
async function liveOrders(seq: number) {
  const orders = new Recorder();
  const subscription = client.subscribe('orders', account, orders);
  const peer = await server.connection();
  peer.start(await peer.next(), ORDERS, at(seq), ['working']);
  await expect.poll(() => subscription.status, soon).toEqual('live');
  return { orders, subscription, peer };
}

/** Returns once the client has handled everything sent before, by an answer to a subscription of its own. */
async function handled(peer: Peer): Promise<void> {
  const probe = new Recorder();
  const subscription = client.subscribe('equity', { accountId: crypto.randomUUID() }, probe);
  const asked = await peer.next();
  expect(asked.type).toBe('equity.subscribe');
  peer.start(asked, `equity:${asked.id}`, at(0), []);
  await expect.poll(() => subscription.status, soon).toEqual('live');
  subscription.unsubscribe();
  expect((await peer.next()).type).toBe('equity.unsubscribe');
}

describe('subscribing', () => {
  test('opens the socket with the first subscription and goes from snapshot to updates', async () => {
    expect(client.status).toBe('closed');
    const bars = new Recorder();
    const subscription = client.subscribe('bars', aapl, bars, { batchMs: 50 });
    expect([client.status, subscription.status]).toEqual(['connecting', 'subscribing']);

    const peer = await server.connection();
    const asked = await peer.next();
    expect(asked).toEqual({ type: 'bars.subscribe', id: asked.id, batchMs: 50, payload: aapl });
    peer.start(asked, BARS, at(7), [{ time: 1 }]);
    peer.update(BARS, 8, { time: 2 });

    await expect
      .poll(() => bars.log, soon)
      .toEqual([
        ['snapshot', 7, [{ time: 1 }]],
        ['status', 'live'],
        ['update', 8, { time: 2 }],
      ]);
    expect([client.status, subscription.status]).toEqual(['open', 'live']);
  });

  test('matches answers by id and data by the topic of the answer, in whatever order they come', async () => {
    const bars = new Recorder();
    const orders = new Recorder();
    client.subscribe('bars', aapl, bars);
    client.subscribe('orders', account, orders);
    const peer = await server.connection();
    const [askedBars, askedOrders] = [await peer.next(), await peer.next()];
    peer.start(askedOrders, 'orders:named by the server', at(1), ['o']);
    peer.update('bars:not acknowledged yet', 5, 'early');
    peer.start(askedBars, 'bars:not acknowledged yet', at(9), ['b']);
    await expect.poll(() => bars.data, soon).toEqual([['snapshot', 9, ['b']]]);
    expect(orders.data).toEqual([['snapshot', 1, ['o']]]);
  });

  test('keeps the request as it was when the caller changes the object later', async () => {
    const request = { ...aapl };
    client.subscribe('bars', request, new Recorder());
    request.symbol = 'MSFT';
    const peer = await server.connection();
    expect((await peer.next()).payload).toEqual(aapl);
  });

  test('refuses a route the API does not have, and a base address that is none', () => {
    // @ts-expect-error: the types refuse it too.
    expect(() => client.subscribe('trades', {}, new Recorder())).toThrow(
      /no stream "trades"; there are bars/,
    );
    expect(() => createSocketClient({ baseUrl: 'localhost:8000' })).toThrow(/it takes an address such as/);
  });
});

describe('sharing', () => {
  test('equal requests share one subscription of the server, left with the last of them', async () => {
    const [first, second] = [new Recorder(), new Recorder()];
    const one = client.subscribe('orders', account, first);
    const two = client.subscribe('orders', { ...account }, second);
    const peer = await server.connection();
    peer.start(await peer.next(), ORDERS, at(3), ['working']);
    await expect.poll(() => two.status, soon).toEqual('live');
    expect([first.data, second.data]).toEqual([
      [['snapshot', 3, ['working']]],
      [['snapshot', 3, ['working']]],
    ]);

    one.unsubscribe();
    one.unsubscribe();
    peer.update(ORDERS, 4, 'filled');
    await expect.poll(() => second.data.at(-1), soon).toEqual(['update', 4, 'filled']);
    expect(first.data).toHaveLength(1);
    expect(peer.unread()).toEqual([]);

    two.unsubscribe();
    expect(await peer.next()).toMatchObject({ type: 'orders.unsubscribe', payload: account });
  });

  test('a late subscriber gets its own snapshot while the others just go on', async () => {
    const { orders, peer } = await liveOrders(3);
    const late = new Recorder();
    const subscription = client.subscribe('orders', account, late);
    const asked = await peer.next();
    expect(asked.since).toBeUndefined();
    peer.update(ORDERS, 4, 'filled');
    peer.start(asked, ORDERS, at(4), ['working', 'filled']);
    peer.update(ORDERS, 5, 'new');
    await expect
      .poll(() => late.data, soon)
      .toEqual([
        ['snapshot', 4, ['working', 'filled']],
        ['update', 5, 'new'],
      ]);
    expect(subscription.status).toBe('live');
    expect(orders.data).toEqual([
      ['snapshot', 3, ['working']],
      ['update', 4, 'filled'],
      ['update', 5, 'new'],
    ]);
  });

  test('the others are reset if that snapshot is ahead of them', async () => {
    const { orders, peer } = await liveOrders(3);
    client.subscribe('orders', account, new Recorder());
    peer.start(await peer.next(), ORDERS, at(6), ['all']);
    await expect.poll(() => orders.data.at(-1), soon).toEqual(['reset', 6, ['all']]);
  });

  test('two spellings of a request share the topic: it is left when both are gone', async () => {
    const [upper, lower] = [new Recorder(), new Recorder()];
    const one = client.subscribe('bars', aapl, upper);
    const peer = await server.connection();
    peer.start(await peer.next(), BARS, at(1), ['a']);
    await expect.poll(() => one.status, soon).toEqual('live');
    const two = client.subscribe('bars', { symbol: 'aapl' }, lower);
    const asked = await peer.next();
    one.unsubscribe();
    // Whether the open question is about the same topic is not known yet: the topic must not be left.
    await handled(peer);
    peer.start(asked, BARS, at(1), ['a']);
    peer.update(BARS, 2, 'b');
    await expect
      .poll(() => lower.data, soon)
      .toEqual([
        ['snapshot', 1, ['a']],
        ['update', 2, 'b'],
      ]);
    two.unsubscribe();
    expect((await peer.next()).type).toBe('bars.unsubscribe');
  });

  test('a subscription given up before it was answered is left once the answer has come', async () => {
    const { peer } = await liveOrders(1);
    const bars = new Recorder();
    client.subscribe('bars', aapl, bars).unsubscribe();
    const asked = await peer.next();
    expect(asked.type).toBe('bars.subscribe');
    expect(peer.unread()).toEqual([]);
    peer.start(asked, BARS, at(1), ['a']);
    expect(await peer.next()).toMatchObject({ type: 'bars.unsubscribe', payload: aapl });
    expect(bars.log).toEqual([]);
  });

  test('the shared subscription is batched no longer than the most impatient subscriber wants', async () => {
    const slow = client.subscribe('bars', aapl, new Recorder(), { batchMs: 500 });
    const peer = await server.connection();
    const first = await peer.next();
    expect(first.batchMs).toBe(500);
    peer.start(first, BARS, at(1), []);
    await expect.poll(() => slow.status, soon).toEqual('live');
    client.subscribe('bars', aapl, new Recorder());
    expect(await peer.next()).not.toHaveProperty('batchMs');
  });
});

describe('the sequence law', () => {
  test('of an `every` stream nothing is missed and nothing comes twice over a lost connection', async () => {
    const { orders, subscription, peer } = await liveOrders(0);
    for (const seq of [1, 2, 3]) peer.update(ORDERS, seq, seq);
    await expect.poll(() => orders.data.length, soon).toEqual(4);
    peer.drop();

    const next = await server.connection();
    const asked = await next.next();
    expect(asked).toMatchObject({ type: 'orders.subscribe', since: at(3) });
    expect(subscription.status).toBe('stale');
    next.update(ORDERS, 9, 'before the answer');
    next.accept(asked, ORDERS, at(5), true);
    for (const seq of [3, 4, 5, 5]) next.update(ORDERS, seq, seq);
    next.update(ORDERS, 6, 6);
    await expect.poll(() => orders.data.at(-1), soon).toEqual(['update', 6, 6]);
    expect(orders.data).toEqual([
      ['snapshot', 0, ['working']],
      ...[1, 2, 3, 4, 5, 6].map((seq) => ['update', seq, seq]),
    ]);
    expect(orders.log.filter((entry) => String(entry).startsWith('status'))).toEqual([
      ['status', 'live'],
      ['status', 'stale'],
      ['status', 'live'],
    ]);
    await handled(next);
  });

  test('a hole is asked for at the last good position, and data is left aside until the answer', async () => {
    const { orders, subscription, peer } = await liveOrders(0);
    peer.update(ORDERS, 1, 1);
    peer.update(ORDERS, 3, 3);
    const asked = await peer.next();
    expect(asked.since).toEqual(at(1));
    expect(subscription.status).toBe('stale');
    peer.update(ORDERS, 2, 'out of order');
    peer.accept(asked, ORDERS, at(3), true);
    peer.update(ORDERS, 2, 2);
    peer.update(ORDERS, 3, 3);
    await expect.poll(() => orders.data.slice(1), soon).toEqual([1, 2, 3].map((seq) => ['update', seq, seq]));
    await handled(peer);
  });

  test('a hole where the stream was just resumed asks for the whole state', async () => {
    const { orders, peer } = await liveOrders(1);
    peer.update(ORDERS, 3, 3);
    peer.accept(await peer.next(), ORDERS, at(3), true);
    peer.update(ORDERS, 4, 4);
    const asked = await peer.next();
    expect(asked).not.toHaveProperty('since');
    peer.start(asked, ORDERS, at(4), ['everything']);
    await expect.poll(() => orders.data.at(-1), soon).toEqual(['reset', 4, ['everything']]);
  });

  test('a late answer to a superseded question changes nothing', async () => {
    const { orders, peer } = await liveOrders(1);
    client.subscribe('orders', account, new Recorder());
    const join = await peer.next();
    peer.update(ORDERS, 3, 3);
    const hole = await peer.next();
    expect(hole.since).toEqual(at(1));
    peer.start(join, ORDERS, at(3), ['ignored']);
    peer.accept(hole, ORDERS, at(3), true);
    peer.update(ORDERS, 2, 2);
    peer.update(ORDERS, 3, 3);
    await expect
      .poll(() => orders.data.slice(1), soon)
      .toEqual([
        ['update', 2, 2],
        ['update', 3, 3],
      ]);
    // The newcomer is still owed its snapshot.
    expect(await peer.next()).not.toHaveProperty('since');
  });

  test('what cannot be resumed is reset, unless nothing was missed', async () => {
    const { orders, peer } = await liveOrders(4);
    peer.drop();
    const second = await server.connection();
    second.start(await second.next(), ORDERS, at(4), ['the same']);
    second.update(ORDERS, 5, 5);
    await expect.poll(() => orders.data.at(-1), soon).toEqual(['update', 5, 5]);
    second.drop();
    const third = await server.connection();
    third.start(await third.next(), ORDERS, at(5, 'e2'), ['restarted']);
    third.update(ORDERS, 6, 6);
    await expect
      .poll(() => orders.data, soon)
      .toEqual([
        ['snapshot', 4, ['working']],
        ['update', 5, 5],
        ['reset', 5, ['restarted']],
        ['update', 6, 6],
      ]);
    third.drop();
    const fourth = await server.connection();
    expect((await fourth.next()).since).toEqual(at(6, 'e2'));
  });

  test('a reset of the server replaces everything and begins its epoch', async () => {
    const { orders, peer } = await liveOrders(4);
    peer.state('reset', ORDERS, at(0, 'e2'), ['anew']);
    peer.update(ORDERS, 1, 1);
    await expect
      .poll(() => orders.data.slice(1), soon)
      .toEqual([
        ['reset', 0, ['anew']],
        ['update', 1, 1],
      ]);
    peer.drop();
    const next = await server.connection();
    expect((await next.next()).since).toEqual(at(1, 'e2'));
  });

  test('without onReset a reset is told as a snapshot', async () => {
    const onSnapshot = vi.fn<() => void>();
    client.subscribe('orders', account, { onUpdate() {}, onSnapshot });
    const peer = await server.connection();
    peer.start(await peer.next(), ORDERS, at(1), []);
    peer.state('reset', ORDERS, at(0, 'e2'), []);
    await expect.poll(() => onSnapshot.mock.calls.length, soon).toEqual(2);
  });

  test('of a `keyed` stream gaps are fine and what is old is ignored', async () => {
    const bars = new Recorder();
    client.subscribe('bars', aapl, bars);
    const peer = await server.connection();
    peer.start(await peer.next(), BARS, at(10), []);
    for (const seq of [12, 12, 11, 40, 39]) peer.update(BARS, seq, seq);
    peer.update(BARS, 41, 41);
    await expect.poll(() => bars.data.at(-1), soon).toEqual(['update', 41, 41]);
    expect(bars.data.slice(1)).toEqual([12, 40, 41].map((seq) => ['update', seq, seq]));
    await handled(peer);
  });

  test('many subscriptions come back in one go, each where it was', async () => {
    const all = Array.from({ length: 50 }, (_, index) => {
      const recorder = new Recorder();
      client.subscribe('bars', { symbol: `S${index}` }, recorder);
      return recorder;
    });
    const first = await server.connection();
    for (const index of all.keys()) {
      first.start(await first.next(), `bars:${index}`, at(index), []);
      first.update(`bars:${index}`, index + 1, 'one');
    }
    await expect.poll(() => all.every(({ data }) => data.length === 2), soon).toEqual(true);
    first.drop();

    const second = await server.connection();
    for (const index of all.keys()) {
      const asked = await second.next();
      expect(asked).toMatchObject({ payload: { symbol: `S${index}` }, since: at(index + 1) });
      second.accept(asked, `bars:${index}`, at(index + 2), true);
      second.update(`bars:${index}`, index + 2, 'two');
    }
    await expect.poll(() => all.every(({ data }) => data.length === 3), soon).toEqual(true);
    expect(second.unread()).toEqual([]);
  });
});

describe('trouble', () => {
  test('a refused subscription says why, and is tried again on the next connection', async () => {
    const quotes = new Recorder();
    const subscription = client.subscribe('bars', { symbol: 'NOPE' }, quotes);
    const peer = await server.connection();
    const asked = await peer.next();
    const payload = { status: 'error', message: 'No symbol NOPE.', code: 'unknown_symbol', topic: '' };
    peer.send({ type: 'bars.subscribe.response', id: asked.id, payload });
    await expect
      .poll(() => quotes.log, soon)
      .toEqual([
        ['status', 'error'],
        ['error', 'unknown_symbol', 'No symbol NOPE.'],
      ]);
    await handled(peer);
    peer.drop();
    const next = await server.connection();
    next.start(await next.next(), 'bars:nope', at(1), []);
    await expect.poll(() => subscription.status, soon).toEqual('live');
  });

  test('a frame the server could not understand is an error of the subscription that sent it', async () => {
    const onError = vi.fn<(error: SubscriptionError) => void>();
    client.subscribe('bars', { symbol: '' }, { onUpdate() {}, onError });
    const peer = await server.connection();
    const issues = [{ path: 'symbol', message: 'Too short.' }];
    const payload = { code: 'invalid_payload', message: 'The payload is invalid.', issues };
    peer.send({ type: 'error', id: (await peer.next()).id, payload });
    await expect.poll(() => onError.mock.calls.length, soon).toEqual(1);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      name: 'SubscriptionError',
      code: 'invalid_payload',
      issues,
    });
  });

  test('a newcomer asks again after a refusal; a running stream survives the refusal of a newcomer', async () => {
    const { orders, peer } = await liveOrders(1);
    const refused = new Recorder();
    client.subscribe('orders', account, refused);
    const payload = { code: 'rate_limited', message: 'Slow down.' };
    peer.send({ type: 'error', id: (await peer.next()).id, payload });
    await expect.poll(() => refused.data, soon).toEqual([['error', 'rate_limited', 'Slow down.']]);
    peer.update(ORDERS, 2, 2);
    await expect.poll(() => orders.data.at(-1), soon).toEqual(['update', 2, 2]);
    client.subscribe('orders', account, new Recorder());
    peer.start(await peer.next(), ORDERS, at(2), ['now']);
    await expect.poll(() => refused.data.at(-1), soon).toEqual(['snapshot', 2, ['now']]);
    expect(orders.data).toEqual([
      ['snapshot', 1, ['working']],
      ['update', 2, 2],
    ]);
  });

  test('a handler that throws is reported and disturbs nobody', async () => {
    const calm = new Recorder();
    const onError = vi.fn<(error: SubscriptionError) => void>();
    client.subscribe('orders', account, {
      onUpdate: () => Promise.reject(new Error('later')),
      onSnapshot() {
        throw new Error('at once');
      },
      onError,
    });
    client.subscribe('orders', account, calm);
    const peer = await server.connection();
    peer.start(await peer.next(), ORDERS, at(1), []);
    peer.update(ORDERS, 2, 2);
    await expect
      .poll(() => onError.mock.calls.map(([error]) => [error.code, error.message]), soon)
      .toEqual([
        ['handler_failed', 'The handler onSnapshot threw: Error: at once'],
        ['handler_failed', 'The handler onUpdate threw: Error: later'],
      ]);
    expect(calm.data).toEqual([
      ['snapshot', 1, []],
      ['update', 2, 2],
    ]);
    expect(client.status).toBe('open');
  });

  test('without onError, and when onError throws, the console is told', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const fail = () => {
      throw new Error('broken');
    };
    client.subscribe('orders', account, { onUpdate: fail });
    client.subscribe('orders', account, { onUpdate: fail, onError: fail });
    client.onStatus(fail);
    const peer = await server.connection();
    peer.start(await peer.next(), ORDERS, at(1), []);
    peer.update(ORDERS, 2, 2);
    await expect.poll(() => told.mock.calls.length, soon).toEqual(3);
    expect(client.status).toBe('open');
    client.close();
    told.mockRestore();
  });

  test('frames of unknown type or shape are ignored', async () => {
    const { orders, peer } = await liveOrders(1);
    for (const junk of ['', 'null', '[]', '{"type":1}', '{"type":"orders.update"}', 'not json'])
      peer.raw(junk);
    peer.raw(Buffer.from([1, 2, 3]));
    for (const type of [
      'orders.update',
      'orders.snapshot',
      'orders.subscribe.response',
      'orders.news',
      'hello',
    ]) {
      peer.send({ type, seq: 'two', payload: { topic: ORDERS, status: 'ok' } });
    }
    peer.send({ type: 'session.goaway', payload: {} });
    peer.send({ type: 'session.pong', payload: null });
    peer.send({ type: 'error', payload: { code: 'bad_json', message: 'To nobody.' } });
    peer.send({ type: 'orders.update', seq: 2, payload: { topic: 'orders:{}', payload: 'not mine' } });
    peer.update(ORDERS, 2, 2);
    await expect.poll(() => orders.data.slice(1), soon).toEqual([['update', 2, 2]]);
    await handled(peer);
  });

  test('handlers may end everything, themselves included', async () => {
    const second = new Recorder();
    const one = client.subscribe('orders', account, {
      onUpdate() {
        one.unsubscribe();
        two.unsubscribe();
      },
    });
    const two = client.subscribe('orders', account, second);
    const peer = await server.connection();
    peer.start(await peer.next(), ORDERS, at(1), []);
    peer.update(ORDERS, 2, 2);
    expect((await peer.next()).type).toBe('orders.unsubscribe');
    expect(second.data).toEqual([['snapshot', 1, []]]);
  });

  test('a handler that ends its subscription is the last one called', async () => {
    const onStatus = vi.fn<() => void>();
    const subscription: Subscription = client.subscribe('orders', account, {
      onUpdate() {},
      onSnapshot: () => subscription.unsubscribe(),
      onStatus,
    });
    const peer = await server.connection();
    peer.start(await peer.next(), ORDERS, at(1), []);
    expect((await peer.next()).type).toBe('orders.unsubscribe');
    expect(onStatus).not.toHaveBeenCalled();
  });

  test('a question that died with its connection does not keep a topic from being left', async () => {
    const subscription = client.subscribe('orders', account, new Recorder());
    const first = await server.connection();
    await first.next();
    first.drop();
    const second = await server.connection();
    second.start(await second.next(), ORDERS, at(1), []);
    await expect.poll(() => subscription.status, soon).toBe('live');
    subscription.unsubscribe();
    expect((await second.next()).type).toBe('orders.unsubscribe');
  });

  test('closing is final', async () => {
    const { orders, subscription, peer } = await liveOrders(1);
    const statuses: string[] = [];
    client.onStatus((status) => statuses.push(status));
    peer.update(ORDERS, 2, 2);
    client.close();
    await peer.closed;
    subscription.unsubscribe();
    expect(orders.data).toEqual([['snapshot', 1, ['working']]]);
    expect(statuses).toEqual(['closed']);
    expect(() => client.subscribe('orders', account, orders)).toThrow(/create another one/);
  });
});

test('where there is no WebSocket, subscribing says what to do', () => {
  vi.stubGlobal('WebSocket', undefined);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const client = createSocketClient({ baseUrl: 'http://127.0.0.1:1' });
  expect(() => client.subscribe('bars', { symbol: 'X' }, { onUpdate: () => {} })).toThrow(
    'Node.js 22 or newer',
  );
});
