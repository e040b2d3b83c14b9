import { OrderAction, OrderType, SecType, TimeInForce } from '@stoqey/ib';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { connectScripted } from '../testing/connect-scripted.ts';
import type { ScriptedConnection } from '../testing/connect-scripted.ts';
import { coded } from '../testing/scripted-tws.ts';

const PLACE_ORDER = '3';
const REQUEST_IDS = '8';

function place({ session }: ScriptedConnection, ids: readonly number[]): void {
  session().sendOrder((api) => {
    for (const id of ids)
      api.placeOrder(
        id,
        { symbol: 'AAPL', secType: SecType.STK, exchange: 'SMART', currency: 'USD' },
        {
          action: OrderAction.BUY,
          totalQuantity: 1,
          orderType: OrderType.MKT,
          tif: TimeInForce.DAY,
          transmit: true,
        },
      );
  }, ids.length);
}

const orders = ({ tws }: ScriptedConnection) => tws.heard.filter(({ fields }) => fields[0] === PLACE_ORDER);

describe('sending', () => {
  it('C7 the three orders of a bracket arrive in one piece, also after a second of silence', async () => {
    const connected = await connectScripted();
    place(connected, [1, 2, 3]);
    await connected.time.settle();
    await sleep(1000);
    place(connected, [4, 5, 6]);
    await connected.time.settle();
    expect(orders(connected).map(({ fields }) => fields[1])).toEqual(['1', '2', '3', '4', '5', '6']);
    const times = orders(connected).map(({ at }) => at);
    expect(new Set(times.slice(0, 3)).size).toBe(1);
    expect(new Set(times.slice(3)).size).toBe(1);
  });

  it('C7 an order does not wait until the one before is acknowledged', async () => {
    const connected = await connectScripted();
    const { session, tws } = connected;
    const delays: number[] = [];
    for (let round = 1; round <= 3; round += 1) {
      // Question and answer make the other side delay its acknowledgements, by 40 ms.
      for (let count = 1; count <= 8; count += 1) {
        const before = tws.heard.length;
        session().sendRequest((api) => api.reqCurrentTime());
        await expect.poll(() => tws.heard.length, { interval: 1 }).toBe(before + 1);
      }
      for (const id of [1, 2, 3]) {
        place(connected, [id]);
        await sleep(1);
      }
      await expect.poll(() => orders(connected).length, { interval: 1 }).toBe(3 * round);
      const [first, , last] = orders(connected).slice(-3);
      delays.push((last?.at ?? Infinity) - (first?.at ?? 0));
      await connected.time.advance(2000);
    }
    expect(Math.min(...delays)).toBeLessThan(20);
  });

  it('P2 an order leaves in the same turn while 200 requests are queued', async () => {
    const connected = await connectScripted();
    const { tws, time, connection, session } = connected;
    for (let count = 0; count < 200; count += 1) session().sendRequest((api) => api.reqIds());
    place(connected, [1, 2, 3]);
    await time.settle();
    expect(connection.waitingRequests).toBeGreaterThan(150);
    expect(tws.heard.slice(-3).map(({ fields }) => fields[0])).toEqual(Array(3).fill(PLACE_ORDER));
  });

  it('P1 halves its pace when TWS complains, and keeps what waits', async () => {
    const { tws, time, session, stats } = await connectScripted();
    const requests = (): number => tws.heard.filter(({ fields }) => fields[0] === REQUEST_IDS).length;
    await time.advance(2000);
    for (let count = 0; count < 100; count += 1) session().sendRequest((api) => api.reqIds());
    await time.settle();
    expect(requests()).toBe(30);
    tws.send(coded(100, 'Max rate of messages per second has been exceeded'));
    await time.advance(1100);
    expect(requests()).toBe(45);
    expect(stats.counters.paceViolations).toBe(1);
    await time.advance(10_000);
    expect(requests()).toBe(100);
  });

  it('I2 ids of requests can never be those of orders, and none is given twice, also over connections', async () => {
    const { tws, time, session } = await connectScripted();
    const ids = Array.from({ length: 100 }, () => session().requestId());
    tws.drop();
    await time.advance(10_000);
    ids.push(...Array.from({ length: 100 }, () => session().requestId()));
    expect(new Set(ids).size).toBe(200);
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(1_000_000_000);
    expect(Math.max(...ids)).toBeLessThan(2 ** 31);
  });

  it('takes neither host nor pace from the environment', async () => {
    process.env['IB_PORT'] = '1';
    process.env['MAX_REQ_PER_SECOND'] = '10';
    try {
      const { tws, time, session } = await connectScripted();
      for (let count = 0; count < 20; count += 1) session().sendRequest((api) => api.reqIds());
      await time.settle();
      expect(tws.heard.filter(({ fields }) => fields[0] === REQUEST_IDS)).toHaveLength(20);
    } finally {
      delete process.env['IB_PORT'];
      delete process.env['MAX_REQ_PER_SECOND'];
    }
  });
});
