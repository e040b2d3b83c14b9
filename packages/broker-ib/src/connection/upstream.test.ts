import { OrderAction, OrderType } from '@stoqey/ib';
import { describe, expect, it } from 'vitest';
import { connectScripted } from '../testing/connect-scripted.ts';
import { coded, managedAccounts, nextValidId } from '../testing/scripted-tws.ts';

const lost = coded(1100, 'Connectivity between IB and Trader Workstation has been lost.');
const restored = coded(1102, 'Connectivity has been restored - data maintained.');
const dataLost = coded(1101, 'Connectivity has been restored - data lost.');

describe("IB's servers", () => {
  it.each([
    ['1100', lost],
    [
      '2110',
      coded(2110, 'Connectivity between TWS and server is broken. It will be restored automatically.'),
    ],
  ])('U1 C8 takes 15 times %s for one loss, and keeps the connection', async (_, message) => {
    const { tws, time, connection, statuses, stats } = await connectScripted();
    for (let count = 0; count < 15; count += 1) {
      tws.send(message);
      await time.advance(1000);
    }
    expect(connection.status.stage).toBe('upstream-down');
    expect(statuses.filter(({ stage }) => stage === 'upstream-down')).toHaveLength(1);
    expect(stats.counters.upstreamLosses).toBe(1);
    expect(tws.connections).toBe(1);
    expect(connection.session?.signal.aborted).toBe(false);
  });

  it.each([
    ['restored', restored],
    ['data-lost', dataLost],
  ])('U2 U3 recovers before trading opens again: %s', async (cause, message) => {
    const { tws, time, connection, part, statuses, stats } = await connectScripted();
    tws.send(lost);
    await time.advance(60_000);
    const recovering = Promise.withResolvers<void>();
    part.onRecover = () => recovering.promise;
    tws.send(message);
    await time.settle();
    expect(connection.status.stage).toBe('recovering');
    recovering.resolve();
    await time.settle();
    expect(part.recoveries).toEqual(['connected', cause]);
    expect(statuses.map(({ stage }) => stage)).toEqual([
      'connecting',
      'recovering',
      'ready',
      'upstream-down',
      'recovering',
      'ready',
    ]);
    expect(stats.counters).toMatchObject({ attempts: 1, reconnects: 1 });
  });

  it('U5 changes nothing when TWS tells the state of its farms', async () => {
    const { tws, time, statuses, part, gaps, session } = await connectScripted();
    const before = statuses.length;
    const heard: number[] = [];
    session().onMessage(({ code }) => heard.push(code));
    const codes = [2103, 2104, 2105, 2106, 2107, 2108, 2157, 2158];
    tws.send(...codes.map((code) => coded(code, 'A farm.')));
    await time.settle();
    expect(heard).toEqual(codes);
    expect(statuses).toHaveLength(before);
    expect(part.recoveries).toEqual(['connected']);
    expect(gaps.count).toBe(0);
  });

  it('U6 writes every interruption down: from the last good moment until trading opens, and why', async () => {
    const { tws, time, connection, gaps } = await connectScripted();
    const start = time.now();
    await time.advance(3000);
    tws.send(['49', '1', '1782914400']);
    await time.advance(1000);
    tws.drop();
    await time.settle();
    await time.advanceUntil(() => connection.status.stage === 'ready', 30_000);
    const again = time.now();
    await time.advance(2000);
    tws.send(lost);
    await time.advance(7000);
    tws.send(restored);
    await time.settle();
    expect(gaps.gaps).toEqual([
      {
        id: 1,
        scope: 'connection',
        tickers: [],
        from: start + 3000,
        to: again,
        cause: 'TWS ended the connection.',
      },
      {
        id: 2,
        scope: 'connection',
        tickers: [],
        from: again + 2000,
        to: again + 9000,
        cause: expect.stringContaining("TWS has lost IB's servers"),
      },
    ]);
  });

  it('U6 takes a loss within a loss for one interruption', async () => {
    const { tws, time, connection, gaps } = await connectScripted();
    tws.send(lost);
    await time.settle();
    tws.drop();
    await time.advanceUntil(() => connection.status.stage === 'ready', 30_000);
    expect(gaps.gaps).toMatchObject([
      { cause: expect.stringContaining("lost IB's servers"), to: time.now() },
    ]);
  });

  it('O9 sends no order that waited for the pace when they are lost, neither then nor later', async () => {
    const { tws, time, connection, session } = await connectScripted();
    for (let id = 200; id < 212; id += 1)
      session().sendOrder(
        (api) =>
          void api.placeOrder(
            id,
            { symbol: 'AAPL' },
            { action: OrderAction.BUY, totalQuantity: 1, orderType: OrderType.MKT, transmit: true },
          ),
        5,
      );
    const orders = (): number => tws.heard.filter(({ fields }) => fields[0] === '3').length;
    await time.settle();
    const before = orders();
    expect(before).toBeLessThan(12);
    tws.send(lost);
    await time.advance(5000);
    expect(orders()).toBe(before);
    tws.send(restored);
    await time.advance(5000);
    expect(connection.status.stage).toBe('ready');
    expect(orders()).toBe(before);
  });

  it('U1 C1 keeps trading closed when TWS says that they are lost before it has introduced itself', async () => {
    const { tws, time, connection, part } = await connectScripted({
      script: { greeting: [lost, managedAccounts, nextValidId] },
    });
    expect(connection.status.stage).toBe('upstream-down');
    tws.send(restored);
    await time.settle();
    expect(connection.status.stage).toBe('ready');
    expect(part.recoveries[0]).toBe('connected');
  });
});
