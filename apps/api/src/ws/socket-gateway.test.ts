import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { WebSocket } from 'ws';
import { afterEach, describe, expect, it } from 'vitest';
import { ManualTimers } from './test-kit/manual-timers.ts';
import { TestClient } from './test-kit/test-client.ts';
import { startTestGateway, type TestGateway, type TestGatewayOptions } from './test-kit/test-gateway.ts';

const open: TestGateway[] = [];

async function start(options?: TestGatewayOptions): Promise<TestGateway> {
  const server = await startTestGateway(options);
  open.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** What a failed upgrade is answered with. */
async function upgradeAnswer(port: number, path: string, headers: Record<string, string> = {}) {
  const request = httpRequest({
    port,
    path,
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    },
  });
  request.end();
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode,
    type: response.headers['content-type'],
    requestId: response.headers['x-request-id'],
    body: JSON.parse(Buffer.concat(chunks).toString()),
  };
}

describe('the upgrade', () => {
  it('is refused on another path, from a foreign origin and with an unknown subprotocol', async () => {
    const { port, gateway } = await start();
    expect(await upgradeAnswer(port, '/api/v2/ws')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    expect(await upgradeAnswer(port, '/api/v1/ws', { Origin: 'http://evil.example' })).toMatchObject({
      status: 403,
      type: 'application/problem+json',
      body: { code: 'forbidden' },
    });
    expect(
      await upgradeAnswer(port, '/api/v1/ws', { 'Sec-WebSocket-Protocol': 'tickwire.v9' }),
    ).toMatchObject({
      status: 400,
    });
    expect(gateway.stats()).toMatchObject({ connections: 0, connectionsOpened: 0, connectionsRefused: 3 });
  });

  it('is refused under a host name that was rebound to this machine, its page being of the same name', async () => {
    const { port } = await start();
    const headers = { Host: `evil.example:${port}`, Origin: `http://evil.example:${port}` };
    expect(await upgradeAnswer(port, '/api/v1/ws', headers)).toMatchObject({
      status: 403,
      body: { code: 'forbidden', detail: expect.stringContaining('localhost') },
    });
  });

  it('is refused under the id the caller gave, or one of its own, with a line in the audit log', async () => {
    const { port, log } = await start();
    const headers = { Origin: 'http://evil.example', 'X-Request-Id': 'up-1' };
    const refused = await upgradeAnswer(port, '/api/v1/ws?a=1', headers);
    expect(refused).toMatchObject({ requestId: 'up-1', body: { instance: 'up-1' } });
    const unsound = await upgradeAnswer(port, '/nope', { 'X-Request-Id': 'a b"{}' });
    expect(unsound.requestId).toMatch(/^[0-9a-f-]{36}$/);
    const peer = { audit: true, principal: 'test', remote_address: '127.0.0.1', method: 'GET' };
    expect(log.lines).toEqual([
      {
        level: 'warn',
        message: 'upgrade refused',
        fields: { ...peer, correlation_id: 'up-1', path: '/api/v1/ws', status: 403, code: 'forbidden' },
      },
      {
        level: 'warn',
        message: 'upgrade refused',
        fields: { ...peer, correlation_id: unsound.requestId, path: '/nope', status: 404, code: 'not_found' },
      },
    ]);
  });

  it('is accepted from the own and an allowed origin, and with the subprotocol', async () => {
    const { url, port } = await start();
    for (const origin of [`http://127.0.0.1:${port}`, 'http://allowed.example']) {
      const client = await TestClient.connect(url, [], { headers: { Origin: origin } });
      await client.disconnect();
    }
    const client = await TestClient.connect(url, ['other', 'tickwire.v1']);
    expect(client.webSocket.protocol).toBe('tickwire.v1');
    await client.disconnect();
  });

  it('turns away with 4429 whoever is one too many, and takes the next when there is room', async () => {
    const { url, gateway, log } = await start({ policy: { maxConnections: 1 } });
    const first = await TestClient.connect(url);
    const second = new TestClient(new WebSocket(url));
    expect((await second.closed).code).toBe(4429);
    expect(log.lines).toMatchObject([
      { message: 'upgrade refused', fields: { audit: true, path: '/api/v1/ws', close_code: 4429 } },
    ]);
    await first.disconnect();
    await expect.poll(() => gateway.stats().connections).toBe(0);
    const third = await TestClient.connect(url);
    expect((await third.ask({ type: 'session.ping' })).type).toBe('session.pong');
  });

  it('is refused with 503 once the server is leaving', async () => {
    const { port, gateway } = await start();
    await gateway.goaway(0);
    expect(await upgradeAnswer(port, '/api/v1/ws')).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
    });
  });
});

describe('subscribing', () => {
  it('is answered once, then a snapshot, then updates with dense seq', async () => {
    const { url, trades } = await start();
    trades.publish('A', { n: 1 }, { n: 2 });
    const client = await TestClient.connect(url);
    client.send({ type: 'trades.subscribe', id: 'x', payload: { account: 'a' } });
    const [response, snapshot] = await client.take(2);
    expect(response).toEqual({
      type: 'trades.subscribe.response',
      id: 'x',
      epoch: expect.any(String),
      seq: 0,
      resumed: false,
      payload: { status: 'ok', message: 'Subscribed', topic: 'trades:A' },
    });
    const topic = 'trades:A';
    expect(snapshot).toEqual({
      type: 'trades.snapshot',
      epoch: response?.epoch,
      seq: 0,
      payload: { topic, payload: [{ n: 1 }, { n: 2 }] },
    });
    trades.publish('A', { n: 3 });
    trades.publish('A', { n: 4 });
    expect(await client.take(2)).toEqual([
      { type: 'trades.update', seq: 1, payload: { topic, payload: { n: 3 } } },
      { type: 'trades.update', seq: 2, payload: { topic, payload: { n: 4 } } },
    ]);
    expect(await client.settle()).toEqual([]);
  });

  it('sends an empty snapshot when there is nothing yet', async () => {
    const { url } = await start();
    const client = await TestClient.connect(url);
    client.send({ type: 'levels.subscribe', payload: { symbol: 'X' } });
    const [response, snapshot] = await client.take(2);
    expect(response?.id).toBeUndefined();
    expect(snapshot?.payload).toEqual({ topic: 'levels:X', payload: [] });
  });

  it('twice on one socket is one subscription: both are answered, updates come once', async () => {
    const { url, trades, gateway } = await start();
    const client = await TestClient.connect(url);
    for (const id of [1, 2]) client.send({ type: 'trades.subscribe', id, payload: { account: 'A' } });
    const frames = await client.take(4);
    expect(frames.map(({ type, id }) => [type, id])).toEqual([
      ['trades.subscribe.response', 1],
      ['trades.snapshot', undefined],
      ['trades.subscribe.response', 2],
      ['trades.snapshot', undefined],
    ]);
    trades.publish('A', { n: 1 });
    expect(await client.settle()).toHaveLength(1);
    expect(gateway.stats().subscriptions).toBe(1);
    expect(trades.starts).toBe(1);
    await client.ask({ type: 'trades.unsubscribe', payload: { account: 'A' } });
    trades.publish('A', { n: 2 });
    expect(await client.settle()).toEqual([]);
  });

  it('gives two sockets the same updates', async () => {
    const { url, levels } = await start();
    const clients = await Promise.all([TestClient.connect(url), TestClient.connect(url)]);
    for (const client of clients) {
      client.send({ type: 'levels.subscribe', payload: { symbol: 'X' } });
      await client.take(2);
    }
    levels.publish('X', { price: 1, size: 5 });
    const [a, b] = await Promise.all(clients.map((client) => client.next()));
    expect(a).toEqual(b);
  });

  it('sends what goes out at once as one message to whoever offers that, as one each to all others', async () => {
    const { url, trades } = await start();
    const plain = await TestClient.connect(url, ['tickwire.v1']);
    const lines = await TestClient.connect(url, ['tickwire.v1.lines', 'tickwire.v1']);
    expect(lines.webSocket.protocol).toBe('tickwire.v1.lines');
    const clients = [plain, lines];
    for (const client of clients) {
      client.send({ type: 'trades.subscribe', payload: { account: 'a' } });
      await client.take(2);
    }
    const before = clients.map(({ messages }) => messages);
    trades.publish('A', { n: 1 }, { n: 2 }, { n: 3 });
    const [ofPlain, ofLines] = await Promise.all(clients.map((client) => client.take(3)));
    expect(ofLines).toEqual(ofPlain);
    expect(clients.map(({ messages }, index) => messages - (before[index] ?? 0))).toEqual([3, 1]);
    trades.publish('A', { n: 4 });
    expect(await lines.next()).toEqual(await plain.next());
  });

  it('is refused with the code of the service, and the socket lives on', async () => {
    const { url } = await start();
    const client = await TestClient.connect(url);
    expect(await client.ask({ type: 'levels.subscribe', id: 7, payload: { symbol: 'no-such' } })).toEqual({
      type: 'levels.subscribe.response',
      id: 7,
      payload: {
        status: 'error',
        code: 'unknown_symbol',
        message: 'There is none of this name.',
        topic: 'levels:no-such',
      },
    });
    expect((await client.ask({ type: 'session.ping' })).type).toBe('session.pong');
  });

  it('is refused without the scope of the route', async () => {
    const { url, log } = await start({
      authenticate: () => ({ id: 'guest', scopes: ['market'], accounts: [] }),
    });
    const client = await TestClient.connect(url);
    const refused = await client.ask({ type: 'trades.subscribe', payload: { account: 'A' } });
    expect(refused.payload).toMatchObject({ status: 'error', code: 'forbidden' });
    expect(log.lines).toMatchObject([
      {
        message: 'subscription refused',
        fields: {
          audit: true,
          principal: 'guest',
          operation: 'trades.subscribe',
          scope: 'account',
          topic: 'trades:A',
          code: 'forbidden',
        },
      },
    ]);
    const accepted = await client.ask({ type: 'levels.subscribe', payload: { symbol: 'X' } });
    expect(accepted.payload.status).toBe('ok');
  });

  it('survives a service that cannot start or tell its state, without telling its inside', async () => {
    const { url, trades, log, gateway } = await start();
    const client = await TestClient.connect(url);
    const broken = await client.ask({ type: 'trades.subscribe', payload: { account: 'broken-1' } });
    expect(broken.payload).toMatchObject({ status: 'error', code: 'internal_error' });
    trades.failure = new Error('secret detail');
    const failed = await client.ask({ type: 'trades.subscribe', id: 1, payload: { account: 'A' } });
    expect(failed).toMatchObject({ id: 1, payload: { status: 'error', code: 'internal_error' } });
    expect(JSON.stringify(failed)).not.toContain('secret');
    expect(log.lines.at(-1)).toMatchObject({ level: 'error' });
    expect(gateway.stats().subscriptions).toBe(0);
    trades.failure = undefined;
    const again = await client.ask({ type: 'trades.subscribe', payload: { account: 'A' } });
    expect(again.payload.status).toBe('ok');
  });
});

describe('unsubscribing', () => {
  it('is answered, ends the updates, and harmless when there is nothing to end', async () => {
    const { url, trades } = await start();
    const client = await TestClient.connect(url);
    client.send({ type: 'trades.subscribe', payload: { account: 'A' } });
    await client.take(2);
    for (const id of [1, 2]) {
      expect(await client.ask({ type: 'trades.unsubscribe', id, payload: { account: 'a' } })).toEqual({
        type: 'trades.unsubscribe.response',
        id,
        payload: { status: 'ok', message: 'Unsubscribed', topic: 'trades:A' },
      });
    }
    trades.publish('A', { n: 1 });
    expect(await client.settle()).toEqual([]);
  });

  it('happens by itself when the socket goes', async () => {
    const timers = new ManualTimers();
    const { url, trades, levels, gateway } = await start({ timers });
    const client = await TestClient.connect(url);
    client.send({ type: 'trades.subscribe', payload: { account: 'A' } });
    client.send({ type: 'levels.subscribe', payload: { symbol: 'X' }, batchMs: 100 });
    await client.take(4);
    await client.disconnect();
    await expect.poll(() => gateway.stats().connections).toBe(0);
    expect(gateway.stats()).toMatchObject({ subscriptions: 0, topics: 2 });
    timers.advance(10_000);
    expect(gateway.stats().topics).toBe(0);
    expect([trades.stops, levels.stops]).toEqual([1, 1]);
    expect(timers.pending).toBe(0);
  });
});

describe('resuming', () => {
  async function position(client: TestClient) {
    const { epoch, seq } = (await client.take(2))[1] ?? {};
    return { epoch, seq };
  }

  it('brings exactly what was missed, once', async () => {
    const { url, trades, gateway } = await start();
    const first = await TestClient.connect(url);
    first.send({ type: 'trades.subscribe', payload: { account: 'A' } });
    const { epoch } = await position(first);
    trades.publish('A', { n: 1 }, { n: 2 });
    await first.take(2);
    await first.disconnect();
    await expect.poll(() => gateway.stats().connections).toBe(0);
    trades.publish('A', { n: 3 }, { n: 4 });
    const second = await TestClient.connect(url);
    second.send({ type: 'trades.subscribe', since: { epoch, seq: 2 }, payload: { account: 'A' } });
    expect(await second.next()).toMatchObject({ epoch, seq: 2, resumed: true });
    trades.publish('A', { n: 5 });
    expect((await second.take(3)).map(({ seq, payload }) => [seq, payload.payload])).toEqual([
      [3, { n: 3 }],
      [4, { n: 4 }],
      [5, { n: 5 }],
    ]);
    expect(await second.settle()).toEqual([]);
  });

  it('starts over with a snapshot when what was missed is gone', async () => {
    const { url, trades } = await start({ policy: { historyLimit: 2 } });
    const client = await TestClient.connect(url);
    client.send({ type: 'trades.subscribe', payload: { account: 'A' } });
    const { epoch } = await position(client);
    for (let n = 1; n <= 4; n += 1) trades.publish('A', { n });
    await client.take(4);
    for (const since of [
      { epoch, seq: 1 },
      { epoch, seq: 9 },
      { epoch: 'of another run', seq: 4 },
    ]) {
      client.send({ type: 'trades.subscribe', since, payload: { account: 'A' } });
      const [response, snapshot] = await client.take(2);
      expect(response).toMatchObject({ resumed: false, epoch, seq: 4 });
      expect(snapshot).toMatchObject({ type: 'trades.snapshot', epoch, seq: 4 });
      expect(snapshot?.payload.payload).toHaveLength(4);
    }
    const unreadable = {
      type: 'trades.subscribe',
      id: 3,
      since: { epoch, seq: -1 },
      payload: { account: 'A' },
    };
    expect(await client.ask(unreadable)).toMatchObject({
      type: 'error',
      id: 3,
      payload: { code: 'invalid_payload', issues: [{ path: 'since.seq' }] },
    });
  });

  it('brings only the last value per key of a keyed topic', async () => {
    const { url, levels } = await start();
    const client = await TestClient.connect(url);
    client.send({ type: 'levels.subscribe', payload: { symbol: 'X' } });
    const { epoch } = await position(client);
    for (let size = 1; size <= 3; size += 1) levels.publish('X', { price: 1, size }, { price: 2, size });
    await client.take(6);
    client.send({ type: 'levels.subscribe', since: { epoch, seq: 0 }, payload: { symbol: 'X' } });
    expect(await client.next()).toMatchObject({ resumed: true, seq: 0 });
    expect((await client.settle()).map(({ seq }) => seq)).toEqual([5, 6]);
  });
});

it('sends a reset with the new state when a service starts its stream over', async () => {
  const { url, trades } = await start();
  const client = await TestClient.connect(url);
  client.send({ type: 'trades.subscribe', payload: { account: 'A' } });
  const [response] = await client.take(2);
  trades.publish('A', { n: 1 });
  await client.next();
  trades.publisher('A')?.reset();
  trades.publish('A', { n: 2 });
  const [reset, update] = await client.take(2);
  expect(reset).toMatchObject({
    type: 'trades.reset',
    seq: 0,
    payload: { topic: 'trades:A', payload: [{ n: 1 }] },
  });
  expect(reset?.epoch).not.toBe(response?.epoch);
  expect(update).toMatchObject({ type: 'trades.update', seq: 1 });
});

describe('batchMs', () => {
  it('gathers a keyed topic and collapses it per key', async () => {
    const timers = new ManualTimers();
    const { url, levels, gateway } = await start({ timers });
    const client = await TestClient.connect(url);
    client.send({ type: 'levels.subscribe', batchMs: 100, payload: { symbol: 'X' } });
    await client.take(2);
    for (let size = 1; size <= 5; size += 1)
      levels.publish('X', { price: 1, size }, { price: 2, size: -size });
    timers.advance(99);
    expect(await client.settle()).toEqual([]);
    timers.advance(1);
    expect((await client.settle()).map(({ seq, payload }) => [seq, payload.payload])).toEqual([
      [9, { price: 1, size: 5 }],
      [10, { price: 2, size: -5 }],
    ]);
    expect(gateway.stats().collapsedUpdates).toBe(8);
    timers.advance(1000);
    expect(await client.settle()).toEqual([]);
  });

  it('never holds back a topic of which nothing may be lost', async () => {
    const { url, trades } = await start({ timers: new ManualTimers() });
    const client = await TestClient.connect(url);
    client.send({ type: 'trades.subscribe', batchMs: 1000, payload: { account: 'A' } });
    await client.take(2);
    trades.publish('A', { n: 1 });
    expect(await client.settle()).toHaveLength(1);
  });
});

describe('the session', () => {
  it('answers a ping with the time and the id', async () => {
    const { url } = await start({ clock: { now: () => 1_767_225_600_000 } });
    const client = await TestClient.connect(url);
    expect(await client.ask({ type: 'session.ping', id: 'p' })).toEqual({
      type: 'session.pong',
      id: 'p',
      payload: { serverTime: 1_767_225_600_000 },
    });
  });

  it('closes a silent socket with 4009 and keeps one that answers pings', async () => {
    const timers = new ManualTimers();
    const { url, gateway } = await start({ timers, policy: { heartbeatMs: 1000 } });
    const silent = await TestClient.connect(url, [], { autoPong: false });
    const alive = await TestClient.connect(url);
    for (let beat = 0; beat < 3; beat += 1) {
      const pinged = once(alive.webSocket, 'ping');
      timers.advance(1000);
      await pinged;
      await alive.settle();
    }
    expect((await silent.closed).code).toBe(4009);
    await expect.poll(() => gateway.stats()).toMatchObject({ idleCloses: 1, connections: 1 });
    expect((await alive.ask({ type: 'session.ping' })).type).toBe('session.pong');
  });

  it('announces that it leaves, waits for the clients, then closes the rest with 1012', async () => {
    const { url, gateway } = await start();
    const [polite, stubborn] = [await TestClient.connect(url), await TestClient.connect(url)];
    const gone = gateway.goaway(50);
    expect(await polite.next()).toEqual({ type: 'session.goaway', payload: { afterMs: 50 } });
    await polite.disconnect();
    await gone;
    await gateway.close(1000);
    expect((await stubborn.closed).code).toBe(1012);
    expect(gateway.stats()).toMatchObject({ connections: 0, topics: 0 });
  });

  it('leaves at once when all clients have left', async () => {
    const { url, gateway } = await start({ timers: new ManualTimers() });
    const client = await TestClient.connect(url);
    const gone = gateway.goaway(60_000);
    await client.next();
    await client.disconnect();
    await expect(gone).resolves.toBeUndefined();
  });
});
