import { afterEach, describe, expect, it } from 'vitest';
import { ManualTimers } from './test-kit/manual-timers.ts';
import { maskedFrame, rawClient, readToEnd } from './test-kit/raw-client.ts';
import { TestClient, type ReceivedFrame } from './test-kit/test-client.ts';
import { startTestGateway, type TestGateway, type TestGatewayOptions } from './test-kit/test-gateway.ts';

const open: TestGateway[] = [];
// Enough to fill the kernel's buffers of both ends quickly.
const note = 'x'.repeat(16_000);

async function start(options: TestGatewayOptions) {
  const server = await startTestGateway(options);
  open.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A client that subscribes to both routes and then reads nothing. */
async function stalledClient({ port, gateway }: TestGateway) {
  const before = gateway.stats().subscriptions;
  const socket = await rawClient(port);
  socket.write(maskedFrame('{"type":"trades.subscribe","payload":{"account":"A"}}'));
  socket.write(maskedFrame('{"type":"levels.subscribe","payload":{"symbol":"X"}}'));
  await expect.poll(() => gateway.stats().subscriptions).toBe(before + 2);
  return socket;
}

/** Publishes until the server has bytes it cannot send, and then `extra` updates more; returns the last number. */
async function publishUntilStalled({ trades, levels, gateway }: TestGateway, extra: number): Promise<number> {
  let n = 0;
  let still = 0;
  let written = gateway.stats().framesOut;
  while (still < 5) {
    n += 1;
    trades.publish('A', { n, note });
    await turn();
    const { framesOut } = gateway.stats();
    still = framesOut === written ? still + 1 : 0;
    written = framesOut;
    if (n > 5000) throw new Error('The kernel takes whatever is sent.');
  }
  for (const end = n + extra; n < end;) {
    n += 1;
    trades.publish('A', { n });
    levels.publish('X', { price: n % 3, size: n });
  }
  return n;
}

function valuesOf(texts: readonly string[], route: string): readonly ReceivedFrame[] {
  return texts
    .map((text): ReceivedFrame => JSON.parse(text))
    .filter(({ type }) => type.startsWith(`${route}.`));
}

describe('a client that stops reading', () => {
  it('is held at the high-water mark, and later gets every update of one class and the last per key of the other', async () => {
    const server = await start({ policy: { highWaterBytes: 64 * 1024, historyLimit: 100_000 } });
    const socket = await stalledClient(server);
    const last = await publishUntilStalled(server, 3000);
    const { bytesOut } = server.gateway.stats();
    server.trades.publish('A', { n: last + 1 });
    await turn();
    expect(server.gateway.stats().bytesOut).toBe(bytesOut);

    const reading = readToEnd(socket);
    await expect.poll(() => server.gateway.stats().collapsedUpdates, { timeout: 4000 }).toBe(2997);
    server.levels.publish('X', { price: 0, size: -1 });
    socket.write(maskedFrame('{"type":"session.ping","id":"end"}'));
    await turn();
    setTimeout(() => socket.end(), 200);
    const { texts } = await reading;
    const trades = valuesOf(texts, 'trades').filter(({ type }) => type === 'trades.update');
    expect(trades.map(({ seq }) => seq)).toEqual(Array.from({ length: last + 1 }, (_, index) => index + 1));
    const levels = valuesOf(texts, 'levels').filter(({ type }) => type === 'levels.update');
    expect(levels.map(({ seq }) => seq)).toEqual([2998, 2999, 3000, 3001]);
    expect(server.gateway.stats()).toMatchObject({ resets: 0, slowCloses: 0 });
  });

  it('gets a reset when more was missed than is remembered', async () => {
    const server = await start({ policy: { highWaterBytes: 64 * 1024, historyLimit: 50 } });
    const socket = await stalledClient(server);
    const last = await publishUntilStalled(server, 1000);
    const reading = readToEnd(socket);
    await expect.poll(() => server.gateway.stats().resets, { timeout: 4000 }).toBe(1);
    server.trades.publish('A', { n: last + 1 });
    setTimeout(() => socket.end(), 200);
    const frames = valuesOf((await reading).texts, 'trades');
    const at = frames.findIndex(({ type }) => type === 'trades.reset');
    expect(frames[at]).toMatchObject({ seq: last });
    expect(frames[at]?.payload.payload).toHaveLength(last);
    expect(frames.slice(at + 1)).toMatchObject([{ type: 'trades.update', seq: last + 1 }]);
    const before = frames.slice(2, at).map(({ seq }) => seq);
    expect(before).toEqual(before.map((_, index) => index + 1));
  });

  it('is closed with 4008 after the deadline, while others never wait', async () => {
    const timers = new ManualTimers();
    const server = await start({ timers, policy: { highWaterBytes: 64 * 1024, slowDeadlineMs: 1000 } });
    const socket = await stalledClient(server);
    const quick = await TestClient.connect(server.url);
    await publishUntilStalled(server, 0);
    quick.send({ type: 'trades.subscribe', payload: { account: 'A' } });
    await quick.take(2);
    server.trades.publish('A', { n: -1 });
    expect((await quick.next()).type).toBe('trades.update');
    timers.advance(999);
    expect(server.gateway.stats().slowCloses).toBe(0);
    timers.advance(1);
    expect(server.gateway.stats()).toMatchObject({ slowCloses: 1, subscriptions: 1 });
    expect(server.log.lines).toMatchObject([
      { message: 'socket closed', fields: { audit: true, principal: 'test', close_code: 4008 } },
    ]);
    expect((await readToEnd(socket)).closeCode).toBe(4008);
    await quick.disconnect();
  });

  it('and never reads again costs its connection once the closing handshake times out', async () => {
    const timers = new ManualTimers();
    const policy = { highWaterBytes: 64 * 1024, slowDeadlineMs: 1000, closeTimeoutMs: 500 };
    const server = await start({ timers, policy });
    const socket = await stalledClient(server);
    await publishUntilStalled(server, 0);
    expect(server.gateway.stats().congestedConnections).toBe(1);
    timers.advance(1000);
    expect(server.gateway.stats().connections).toBe(1);
    timers.advance(500);
    await expect.poll(() => server.gateway.stats().connections).toBe(0);
    socket.destroy();
  });

  it('is not read from, so that its requests cannot pile up answers', async () => {
    const server = await start({ policy: { highWaterBytes: 64 * 1024 } });
    const socket = await stalledClient(server);
    await publishUntilStalled(server, 0);
    const { framesIn } = server.gateway.stats();
    for (let i = 0; i < 100; i += 1) socket.write(maskedFrame('{"type":"session.ping"}'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.gateway.stats().framesIn).toBe(framesIn);
    socket.destroy();
  });
});
