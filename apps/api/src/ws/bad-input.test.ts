import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualTimers } from './test-kit/manual-timers.ts';
import { maskedFrame, rawClient, readToEnd } from './test-kit/raw-client.ts';
import { TestClient } from './test-kit/test-client.ts';
import { startTestGateway, type TestGateway, type TestGatewayOptions } from './test-kit/test-gateway.ts';

const open: TestGateway[] = [];
let witness: TestClient | undefined;

/** A server with a bystander who must never notice anything. */
async function start(options?: TestGatewayOptions) {
  const server = await startTestGateway(options);
  open.push(server);
  witness = await TestClient.connect(server.url);
  witness.send({ type: 'trades.subscribe', payload: { account: 'WITNESS' } });
  await witness.take(2);
  return server;
}

beforeEach(() => {
  witness = undefined;
});

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.trades.publish('WITNESS', { n: 1 });
    expect(await witness?.settle()).toHaveLength(1);
    await server.close();
  }
});

const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

describe('a malformed frame is answered and the socket lives on', () => {
  it.each([
    ['no JSON', '{"type":', { code: 'bad_json' }],
    ['an empty frame', '', { code: 'bad_json' }],
    ['a number', '42', { code: 'invalid_payload' }],
    ['null', 'null', { code: 'invalid_payload' }],
    ['an array', '[{"type":"session.ping"}]', { code: 'invalid_payload' }],
    ['deep nesting', nested, { code: 'invalid_payload' }],
    [
      'no type',
      '{"payload":{}}',
      { code: 'invalid_payload', issues: [{ path: 'type', message: 'is required' }] },
    ],
    ['an unknown type', '{"type":"bars.sub"}', { code: 'unknown_type' }],
    ['a type of the server', '{"type":"trades.update","payload":{}}', { code: 'unknown_type' }],
    ['a name of Object', '{"type":"constructor"}', { code: 'unknown_type' }],
    ['a polluting key', '{"__proto__":{"type":"session.ping"}}', { code: 'invalid_payload' }],
    [
      'no payload',
      '{"type":"trades.subscribe"}',
      { code: 'invalid_payload', issues: [{ path: 'payload', message: 'is required' }] },
    ],
    [
      'a wrong payload',
      '{"type":"trades.subscribe","payload":{"account":1e309}}',
      { code: 'invalid_payload', issues: [{ path: 'payload.account' }] },
    ],
    [
      'a batchMs out of range',
      '{"type":"trades.subscribe","batchMs":-1,"payload":{"account":"A"}}',
      { code: 'invalid_payload', issues: [{ path: 'batchMs' }] },
    ],
    ['a frame over the limit', `"${'x'.repeat(70_000)}"`, { code: 'frame_too_large' }],
  ])('%s', async (_what, text, payload) => {
    const { url } = await start();
    const client = await TestClient.connect(url);
    const answer = await client.ask(text);
    expect(answer).toMatchObject({ type: 'error', payload });
    expect(answer.payload.message).toMatch(/^[A-Z].*[.;]?$/s);
    expect(await client.settle()).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'type')).toBe(false);
  });

  it('echoes the id when it has one', async () => {
    const { url } = await start();
    const client = await TestClient.connect(url);
    expect(await client.ask({ type: 'no.such', id: 5 })).toMatchObject({ id: 5 });
    expect(await client.ask({ id: 'q', payload: {} })).toMatchObject({ id: 'q' });
    expect(await client.ask({ type: 'trades.subscribe', id: 6, payload: 3 })).toMatchObject({ id: 6 });
    expect(await client.ask({ type: 'session.ping', id: { a: 1 } })).toMatchObject({
      payload: { code: 'invalid_payload', issues: [{ path: 'id' }] },
    });
  });

  it('binary garbage', async () => {
    const { url } = await start();
    const client = await TestClient.connect(url);
    client.webSocket.send(Buffer.from([0, 255, 1, 254]));
    expect((await client.next()).payload.code).toBe('bad_json');
    expect(await client.settle()).toEqual([]);
  });

  it('whatever is sent: one answer per frame', async () => {
    const { url } = await start({ policy: { refusedBurst: 1_000_000, framesPerSecond: 1_000_000 } });
    const client = await TestClient.connect(url);
    const type = fc.constantFrom('trades.subscribe', 'levels.unsubscribe', 'session.pong', 'toString');
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record(
          {
            type: fc.oneof(type, fc.anything()),
            id: fc.anything(),
            since: fc.anything(),
            payload: fc.anything(),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value) ?? ''),
      fc
        .record({
          type,
          payload: fc.dictionary(fc.constantFrom('account', '__proto__', 'x'), fc.jsonValue()),
        })
        .map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (text) => {
        client.send(text);
        const answers = await client.settle();
        const expected =
          answers[0]?.type.endsWith('.subscribe.response') && answers[0].payload.status === 'ok' ? 2 : 1;
        expect(answers).toHaveLength(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('limits', () => {
  it('refuse the 1001st of 10,000 subscriptions, count no repetition, and let go again', async () => {
    const policy = { maxSubscriptions: 1000, framesPerSecond: 20_000, refusedBurst: 10_000 };
    const { url, gateway } = await start({ policy });
    const client = await TestClient.connect(url);
    for (let i = 0; i < 10_000; i += 1) {
      client.send({ type: 'levels.subscribe', id: i, payload: { symbol: `S${i}` } });
    }
    const answers = (await client.settle()).filter(({ type }) => type !== 'levels.snapshot');
    expect(answers).toHaveLength(10_000);
    expect(answers.filter(({ payload }) => payload.status === 'ok')).toHaveLength(1000);
    expect(answers[1000]).toMatchObject({
      type: 'error',
      id: 1000,
      payload: { code: 'too_many_subscriptions' },
    });
    expect(gateway.stats()).toMatchObject({ subscriptions: 1001, connections: 2 });
    const repeated = await client.ask({ type: 'levels.subscribe', payload: { symbol: 'S1' } });
    expect(repeated.payload.status).toBe('ok');
    await client.next();
    await client.ask({ type: 'levels.unsubscribe', payload: { symbol: 'S1' } });
    const next = await client.ask({ type: 'levels.subscribe', payload: { symbol: 'S9999' } });
    expect(next.payload.status).toBe('ok');
  });

  it('refuse frames that come too fast without closing', async () => {
    const timers = new ManualTimers();
    const { url, gateway } = await start({ timers, policy: { framesPerSecond: 5, maxSubscriptions: 10 } });
    const client = await TestClient.connect(url);
    for (let id = 0; id < 40; id += 1) client.send({ type: 'session.ping', id });
    const answers = await client.take(40);
    expect(answers.slice(0, 25).every(({ type }) => type === 'session.pong')).toBe(true);
    expect(answers[25]).toMatchObject({ type: 'error', payload: { code: 'rate_limited' } });
    timers.advance(1000);
    expect((await client.ask({ type: 'session.ping' })).type).toBe('session.pong');
    expect(gateway.stats().rateLimitedFrames).toBe(15);
  });

  it('are looked at before the frame is', async () => {
    const policy = { framesPerSecond: 1, maxSubscriptions: 1 };
    const { url, gateway } = await start({ timers: new ManualTimers(), policy });
    const client = await TestClient.connect(url);
    for (let i = 0; i < 4; i += 1) client.send('{');
    const codes = (await client.take(4)).map(({ payload }) => payload.code);
    expect(codes).toEqual(['bad_json', 'bad_json', 'bad_json', 'rate_limited']);
    expect(gateway.stats()).toMatchObject({ malformedFrames: 3, rateLimitedFrames: 1 });
  });

  it.each([
    ['too fast', { framesPerSecond: 1, maxSubscriptions: 1 }, 'rate_limited'],
    ['for more subscriptions', { maxSubscriptions: 1 }, 'too_many_subscriptions'],
  ])('close with 4400 whoever goes on %s, and the audit log says so', async (_how, policy, code) => {
    const timers = new ManualTimers();
    const { url, log } = await start({ timers, policy: { ...policy, refusedBurst: 10 } });
    const client = await TestClient.connect(url, [], { headers: { 'X-Request-Id': 'flood-1' } });
    for (let i = 0; i < 30; i += 1) client.send({ type: 'levels.subscribe', payload: { symbol: `S${i}` } });
    expect((await client.closed).code).toBe(4400);
    expect(client.frames.filter(({ type }) => type === 'error')).toHaveLength(11);
    expect(log.lines).toMatchObject([
      {
        level: 'warn',
        message: 'socket closed',
        fields: {
          audit: true,
          correlation_id: 'flood-1',
          principal: 'test',
          remote_address: '127.0.0.1',
          close_code: 4400,
          code,
        },
      },
    ]);
  });

  it('close with 4400 whoever sends nothing but malformed frames', async () => {
    const { url, gateway } = await start({ policy: { refusedBurst: 10 } });
    const client = await TestClient.connect(url);
    for (let i = 0; i < 30; i += 1) client.send('?');
    expect((await client.closed).code).toBe(4400);
    expect(client.frames).toHaveLength(11);
    expect(gateway.stats().malformedFrames).toBe(11);
  });

  it('close with 1009 on a frame far beyond the limit', async () => {
    const { url } = await start({ policy: { maxFrameBytes: 1024 } });
    const client = await TestClient.connect(url);
    client.send('x'.repeat(16 * 1024 + 1));
    expect((await client.closed).code).toBe(1009);
  });
});

it('a client that breaks the WebSocket protocol is disconnected alone', async () => {
  const { port } = await start();
  const socket = await rawClient(port);
  socket.write(
    Buffer.concat([maskedFrame('{"type":"session.ping"}'), Buffer.from([0xff, 0xff, 0xff, 0xff])]),
  );
  const { texts, closeCode } = await readToEnd(socket);
  expect(closeCode).toBe(1002);
  expect(texts.length).toBeLessThanOrEqual(1);
});

it('a client that resets the connection in the middle of everything harms nobody', async () => {
  const { port, gateway, trades } = await start();
  for (let round = 0; round < 5; round += 1) {
    const socket = await rawClient(port);
    socket.write(maskedFrame('{"type":"trades.subscribe","payload":{"account":"WITNESS"}}'));
    await expect.poll(() => gateway.stats().subscriptions).toBe(2);
    socket.resetAndDestroy();
    trades.publish('UNSEEN', { n: round });
    await expect.poll(() => gateway.stats().connections).toBe(1);
  }
});
