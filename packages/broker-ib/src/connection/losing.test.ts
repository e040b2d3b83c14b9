import { OrderAction, OrderType } from '@stoqey/ib';
import { describe, expect, it } from 'vitest';
import { connectScripted } from '../testing/connect-scripted.ts';
import { coded } from '../testing/scripted-tws.ts';

const START_API = ['71', '2', '7', ''];
const REQUEST_TIME = ['49', '1'];
const REQUEST_OPEN_ORDERS = ['5', '1'];

describe('losing the connection', () => {
  it('C3 finds out that a connection is half-open, by asking for the time and hearing nothing', async () => {
    const { tws, time, connection, gaps } = await connectScripted();
    const lastHeard = time.now();
    tws.script.answersTime = false;
    await time.advance(5_000);
    expect(tws.heard.at(-1)?.fields).toEqual(REQUEST_TIME);
    await time.advance(4_999);
    expect(connection.status.stage).toBe('ready');
    await time.advance(1);
    expect(connection.status.reason).toContain('TWS is silent although it was asked');
    expect(gaps.gaps).toMatchObject([{ scope: 'connection', from: lastHeard, to: undefined }]);
    tws.script.answersTime = true;
    await time.advanceUntil(() => connection.status.stage === 'ready', 1000);
    expect(tws.connections).toBe(2);
  });

  it('C3 keeps a connection that is quiet and alive', async () => {
    const { tws, time, connection } = await connectScripted();
    await time.advance(3_600_000);
    expect(connection.status.stage).toBe('ready');
    expect(tws.connections).toBe(1);
  });

  it('C4 sends nothing on a new connection that was meant for the one before', async () => {
    const { tws, time, connection, part, session } = await connectScripted();
    part.onRecover = (recovering) => {
      recovering.sendRequest((api) => api.reqOpenOrders());
      return Promise.resolve();
    };
    const lost = session();
    const order = (id: number): void =>
      void lost.sendOrder(
        (api) =>
          void api.placeOrder(
            id,
            { symbol: 'AAPL' },
            { action: OrderAction.BUY, totalQuantity: 1, orderType: OrderType.MKT, transmit: true },
          ),
        5,
      );
    // More than the pace allows at once, so that most of it waits when the connection goes.
    for (let id = 200; id < 212; id += 1) order(id);
    for (let count = 0; count < 200; count += 1) lost.sendRequest((api) => api.reqIds());
    expect(connection.waitingRequests).toBe(200);
    await time.settle();
    tws.drop();
    await time.settle();
    expect(lost.signal.aborted).toBe(true);
    expect(connection.waitingRequests).toBe(0);
    expect(lost.sendOrder((api) => api.reqGlobalCancel(), 1)).toBe(false);
    lost.sendRequest((api) => api.reqIds());
    await time.advance(60_000);
    expect(connection.status.stage).toBe('ready');
    const sent = tws.heard.filter((message) => message.connection === 2).map(({ fields }) => fields);
    expect(sent.slice(0, 2)).toEqual([START_API, REQUEST_OPEN_ORDERS]);
    expect(sent.slice(2).every(([id]) => id === REQUEST_TIME[0])).toBe(true);
    expect(tws.heard.filter(({ fields }) => fields[0] === '3')).toHaveLength(7);
  });

  it('C4 tells nobody of a lost connection what the next one says', async () => {
    const { tws, time, session } = await connectScripted();
    const heard: unknown[] = [];
    const lost = session();
    lost.on('currentTime', (seconds) => heard.push(seconds));
    lost.onMessage((message) => heard.push(message));
    tws.send(['49', '1', '1782914400']);
    await time.settle();
    tws.drop();
    await time.advance(1000);
    expect(tws.connections).toBe(2);
    tws.send(['49', '1', '1782914401'], coded(2104, 'OK'));
    await time.settle();
    expect(heard).toEqual([1782914400]);
  });

  it('C5 keeps its client id on every connection', async () => {
    const { tws, time, stats } = await connectScripted();
    for (let loss = 0; loss < 10; loss += 1) {
      tws.drop();
      await time.advance(20_000);
    }
    const started = tws.heard.map(({ fields }) => fields).filter(([id]) => id === '71');
    expect(started).toEqual(Array.from({ length: 11 }, () => START_API));
    expect(stats.counters.reconnects).toBe(10);
  });

  it('reconnects when TWS resets its port', async () => {
    const { tws, time, connection, statuses } = await connectScripted();
    tws.send(coded(1300, 'The port was reset to 7498.'));
    await time.advanceUntil(() => tws.connections === 2 && connection.status.stage === 'ready', 1000);
    expect(statuses.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('reset to 7498'));
  });

  it('ends a connection whose bytes make no sense, and connects anew', async () => {
    const { tws, time, connection } = await connectScripted();
    tws.sendBytes(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await time.settle();
    expect(connection.status.reason).toContain('cannot be read');
    await time.advanceUntil(() => connection.status.stage === 'ready', 1000);
  });

  it('C9 connects again whatever a listener of its interruptions throws', async () => {
    const { tws, time, connection, gaps } = await connectScripted({ listenerErrors: 2 });
    gaps.subscribe(() => {
      throw new Error('A defect.');
    });
    tws.drop();
    await time.settle();
    await time.advanceUntil(() => connection.status.stage === 'ready', 1000);
    expect(gaps.gaps).toMatchObject([{ to: time.now() }]);
  });

  it('S1 leaves no timer when it is closed by whoever hears of the loss', async () => {
    const { tws, time, connection } = await connectScripted();
    connection.onStatus(({ stage }) => {
      if (stage === 'connecting') void connection.close();
    });
    tws.drop();
    await time.settle();
    expect(time.waiting).toBe(0);
    await time.advance(600_000);
    expect(tws.connections).toBe(1);
    expect(connection.status.stage).toBe('stopped');
  });

  it('S1 leaves no timer and no socket when closed, however far it has come', async () => {
    for (const script of [{}, { version: undefined }, { greeting: [] }, { closesAtOnce: true }]) {
      const { tws, time, connection, session } = await connectScripted({ script });
      if (connection.status.stage === 'ready') session().sendRequest((api) => api.reqGlobalCancel());
      await connection.close();
      expect(time.waiting).toBe(0);
      await time.settle();
      expect(tws.open).toBe(0);
      const before = tws.connections;
      await time.advance(600_000);
      expect(tws.connections).toBe(before);
      expect(connection.status.stage).toBe('stopped');
      // What was written before the end has arrived.
      if (before === 1 && script.version === undefined && Object.keys(script).length === 0)
        expect(tws.heard.at(-1)?.fields[0]).toBe('58');
    }
  });
});
