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

/** A connection to the simulator in standing time, started and at rest. */
async function connect(options?: TwsSimulatorOptions) {
  const { sim, time } = await startTestSimulator(options);
  const stats = new IbStats();
  const log: IbLog = { info: () => {}, warn: () => {}, error: () => {} };
  const connection = createIbConnection({
    host: '127.0.0.1',
    port: sim.port,
    clientId: 7,
    scheduler: time,
    log,
    gaps: createGapLog({ scheduler: time, log, stats }),
    stats,
    parts: [],
    random: () => 0.5,
  });
  onTestFinished(async () => {
    await connection.close();
    expect(stats.counters).toMatchObject({ decodeErrors: 0, listenerErrors: 0 });
  });
  return { sim, time, stats, connection };
}

/** A limit order far below the market, which rests. */
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
          tif: TimeInForce.DAY,
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
});
