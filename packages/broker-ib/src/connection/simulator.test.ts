import { OrderAction, OrderType, SecType, TimeInForce } from '@stoqey/ib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGapLog } from '../gaps/gap-log.ts';
import type { IbLog } from '../ib-log.ts';
import { connectClient, startTestSimulator } from '../simulator/testing/test-client.ts';
import type { TwsSimulatorOptions } from '../simulator/index.ts';
import { watchWire } from '../testing/wire-watch.ts';
import { createIbConnection } from './ib-connection.ts';
import type { IbConnection } from './ib-connection.ts';
import { IbStats } from './ib-stats.ts';
import { meaningOf } from './message-codes.ts';

const REQUEST_IDS = 8;

/** A connection to the simulator in standing time, not started. */
async function connect(options?: TwsSimulatorOptions & { readonly decodeErrors?: number }) {
  const { decodeErrors = 0, ...ofSimulator } = options ?? {};
  const { sim, time } = await startTestSimulator(ofSimulator);
  const stats = new IbStats();
  const log: IbLog = { info: () => {}, warn: () => {}, error: () => {} };
  const gaps = createGapLog({ scheduler: time, log, stats });
  const connection = createIbConnection({
    host: '127.0.0.1',
    port: sim.port,
    clientId: 7,
    scheduler: time,
    log,
    gaps,
    stats,
    parts: [],
    random: () => 0.5,
  });
  onTestFinished(async () => {
    await connection.close();
    expect(stats.counters).toMatchObject({ decodeErrors, listenerErrors: 0 });
    expect(time.waiting).toBe(0);
  });
  return { sim, time, stats, connection, gaps };
}

/** Connects, and waits until it is ready. */
async function connectReady(options?: Parameters<typeof connect>[0]) {
  const connected = await connect(options);
  connected.connection.start();
  await connected.time.settle();
  expect(connected.connection.status.stage).toBe('ready');
  return connected;
}

/** A limit order far below the market, which rests, today and later: no timer waits for its end. */
function place(connection: IbConnection, id: number): void {
  connection.session?.sendOrder(
    (api) =>
      void api.placeOrder(
        id,
        { conId: 265598, symbol: 'AAPL', secType: SecType.STK, exchange: 'SMART', currency: 'USD' },
        {
          action: OrderAction.BUY,
          totalQuantity: 1,
          orderType: OrderType.LMT,
          lmtPrice: 1,
          tif: TimeInForce.GTC,
          account: 'DU1234567',
          orderRef: `test:${id}`,
          transmit: true,
        },
      ),
    1,
  );
}

describe('with the simulator', () => {
  it('C1 C10 is ready with the accounts of TWS, every message read', async () => {
    const { sim, time, connection, stats } = await connect({
      accounts: [
        { id: 'DU1', currency: 'USD', cash: 1 },
        { id: 'DU2', currency: 'EUR', cash: 1 },
      ],
    });
    connection.start();
    await time.settle();
    expect(connection.status.stage).toBe('ready');
    expect(connection.session).toMatchObject({
      serverVersion: 193,
      accounts: ['DU1', 'DU2'],
      nextValidId: 1,
    });
    expect(sim.connections).toEqual([{ number: 1, clientId: 7 }]);
    expect(stats.counters.messagesOut).toBe(sim.frames.filter(({ direction }) => direction === 'in').length);
  });

  it('C5 waits for its client id, and takes it as soon as whoever has it is gone', async () => {
    const { sim, time, connection } = await connect();
    const other = await connectClient(sim, 7);
    connection.start();
    await time.settle();
    expect(connection.status).toMatchObject({
      stage: 'connecting',
      reason: expect.stringContaining('Client id 7 is in use'),
    });
    await time.advance(30_000);
    expect(connection.status.stage).toBe('connecting');
    other.api.disconnect();
    await time.advanceUntil(() => connection.status.stage === 'ready', 46_000);
    expect(sim.connections.map(({ clientId }) => clientId)).toEqual([7]);
  });

  it('P1 the simulator, which counts as TWS does, never complains', async () => {
    const { sim, time, connection, stats } = await connect({ messageRate: 40, rateWarnings: 1 });
    connection.start();
    await time.settle();
    for (let count = 0; count < 300; count += 1) {
      connection.session?.sendRequest((api) => api.reqIds());
      if (count % 50 === 0) connection.session?.sendOrder((api) => api.reqIds(), 1);
    }
    await time.advance(15_000);
    expect(sim.received(REQUEST_IDS)).toHaveLength(306);
    expect(stats.counters).toMatchObject({ paceViolations: 0, attempts: 1 });
  });

  it('P1 takes a complaint to heart and loses nothing but what TWS did not take', async () => {
    const { sim, time, connection, stats } = await connect({ messageRate: 25, rateWarnings: 10 });
    connection.start();
    await time.settle();
    const complaints: string[] = [];
    connection.session?.onMessage((message) => complaints.push(meaningOf(message)));
    for (let count = 0; count < 200; count += 1) connection.session?.sendRequest((api) => api.reqIds());
    await time.advance(30_000);
    expect(sim.received(REQUEST_IDS)).toHaveLength(200);
    // One burst at the full pace; half of it is within what this TWS takes.
    expect(complaints.filter((meaning) => meaning === 'too-fast').length).toBeGreaterThan(0);
    expect(stats.counters.attempts).toBe(1);
  });

  it('C4 orders that waited when the connection was lost never reach IB', async () => {
    const { sim, time, connection } = await connect();
    const wire = watchWire(sim.port);
    onTestFinished(() => wire.close());
    connection.start();
    await time.settle();
    // The start took one of the 40 messages of a second.
    for (let id = 1; id <= 51; id += 1) place(connection, id);
    await time.settle();
    wire.drop();
    await time.advance(60_000);
    expect(connection.status.stage).toBe('ready');
    expect(sim.connections).toMatchObject([{ number: 2 }]);
    expect(sim.book.orders.map(({ orderId }) => orderId)).toEqual(
      Array.from({ length: 39 }, (_, index) => index + 1),
    );
    const [first] = sim.frames.filter((frame) => frame.connection === 2 && frame.direction === 'in');
    expect(first?.fields).toEqual(['71', '2', '7', '']);
  });

  it('P2 an order is at IB in the same instant while 200 requests are queued', async () => {
    const { sim, time, connection } = await connect();
    connection.start();
    await time.settle();
    for (let count = 0; count < 200; count += 1) connection.session?.sendRequest((api) => api.reqIds());
    place(connection, 1);
    await time.settle();
    expect(sim.book.working).toHaveLength(1);
    expect(connection.waitingRequests).toBeGreaterThan(150);
  });

  it('C2 gives up a hello that is not answered, and is ready with the next', async () => {
    const { sim, time, connection, stats } = await connect();
    sim.faults.neverAnswer();
    connection.start();
    await time.advance(10_000);
    expect(connection.status).toMatchObject({
      stage: 'connecting',
      reason: expect.stringContaining('does not answer as TWS does'),
    });
    expect(sim.connections).toEqual([]);
    await time.advanceUntil(() => connection.status.stage === 'ready', 1000);
    expect(stats.counters.attempts).toBe(2);
  });

  it('C3 finds out that a connection is half-open, and makes another', async () => {
    const { sim, time, connection } = await connectReady();
    sim.faults.halfOpen();
    await time.advance(9_999);
    expect(connection.status.stage).toBe('ready');
    await time.advanceUntil(() => connection.status.stage === 'connecting', 2);
    await time.advanceUntil(() => connection.status.stage === 'ready', 1000);
    expect(sim.connections).toContainEqual({ number: 2, clientId: 7 });
  });

  it.each([194, 163])('C6 stops at version %d and does not come back', async (version) => {
    const { sim, time, connection, stats } = await connect();
    sim.faults.answerVersion(version);
    connection.start();
    await time.settle();
    expect(connection.status).toMatchObject({
      stage: 'failed',
      reason: expect.stringContaining(`speaks version ${version}`),
    });
    await time.advance(3_600_000);
    expect(stats.counters.attempts).toBe(1);
  });

  it('C9 hears a rejection whose JSON is broken, and what follows', async () => {
    const { sim, time, connection } = await connectReady();
    const heard: (readonly [id: number, code: number])[] = [];
    connection.session?.onMessage(({ id, code }) => heard.push([id, code]));
    sim.faults.rejectWithBadJson();
    place(connection, 1);
    await time.settle();
    sim.faults.loseUpstream();
    await time.settle();
    expect(heard).toEqual([
      [1, 201],
      [-1, 1100],
    ]);
  });

  it.each(['extraField', 'missingField'] as const)('C10 %s raises the alarm once', async (fault) => {
    const { sim, time, connection, stats } = await connectReady({ decodeErrors: 1 });
    sim.faults[fault]();
    const times: number[] = [];
    connection.session?.on('currentTime', (seconds) => times.push(seconds));
    connection.session?.sendRequest((api) => api.reqCurrentTime());
    await time.settle();
    expect(stats.counters.decodeErrors).toBe(1);
    connection.session?.sendRequest((api) => api.reqCurrentTime());
    await time.settle();
    expect(times.at(-1)).toBe(time.now() / 1000);
    expect(connection.status.stage).toBe('ready');
  });

  it('C10 so does a message that nobody knows', async () => {
    const { sim, time, connection, stats } = await connectReady({ decodeErrors: 2 });
    sim.faults.unknownMessage();
    await time.settle();
    expect(stats.counters.decodeErrors).toBe(2);
    expect(connection.status.stage).toBe('ready');
  });

  it('U1 C8 takes 15 times 1100 for one loss, keeps the connection, and is ready after 1102', async () => {
    const { sim, time, connection, stats } = await connectReady();
    const stages: string[] = [];
    connection.onStatus(({ stage }) => stages.push(stage));
    sim.faults.loseUpstream(15);
    await time.advance(60_000);
    expect(stages).toEqual(['upstream-down']);
    sim.faults.restoreUpstream();
    await time.settle();
    expect(stages).toEqual(['upstream-down', 'recovering', 'ready']);
    expect(stats.counters).toMatchObject({ upstreamLosses: 1, attempts: 1 });
    expect(sim.connections).toEqual([{ number: 1, clientId: 7 }]);
  });

  it('U6 writes down what interrupted it, from when until when', async () => {
    const { sim, time, connection, gaps } = await connectReady();
    const start = time.now();
    await time.advance(1000);
    sim.faults.loseUpstream();
    await time.advance(5000);
    sim.faults.restoreUpstreamWithDataLost();
    await time.advance(1000);
    sim.faults.restart({ for: 2000 });
    await time.advance(1);
    await time.advanceUntil(() => connection.status.stage === 'ready', 30_000);
    expect(gaps.gaps).toMatchObject([
      { scope: 'connection', from: start + 1000, to: start + 6000, cause: expect.stringContaining("IB's") },
      { scope: 'connection', to: time.now(), cause: expect.stringContaining('TWS') },
    ]);
    expect(gaps.gaps[1]?.from).toBeLessThanOrEqual(start + 7000);
  });

  it('I2 what is said of an order is said of no request', async () => {
    const { sim, time, connection } = await connectReady();
    const asked = connection.session?.requestId() ?? NaN;
    const heard: number[] = [];
    connection.session?.onMessage(({ id }) => heard.push(id));
    sim.faults.rejectOrder();
    place(connection, 1);
    connection.session?.sendRequest((api) => api.reqContractDetails(asked, { conId: 1 }));
    await time.settle();
    expect(heard.toSorted((a, b) => a - b)).toEqual([1, asked]);
    expect(asked).toBeGreaterThanOrEqual(1_000_000_000);
    expect(asked).toBeLessThan(2 ** 31);
  });

  it('S1 leaves neither timer nor connection, and what it placed goes on working', async () => {
    const { sim, time, connection } = await connectReady();
    place(connection, 1);
    await connection.close();
    await time.settle();
    expect(sim.connections).toEqual([]);
    expect(sim.book.working).toHaveLength(1);
    expect(time.waiting).toBe(0);
  });
});
