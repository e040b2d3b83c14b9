import { OrderType } from '@stoqey/ib';
import { describe, expect, it, vi } from 'vitest';
import { connectScripted } from '../testing/connect-scripted.ts';
import { coded } from '../testing/scripted-tws.ts';

const currentTime = ['49', '1', '1782914400'];

describe('reading', () => {
  it('C9 a listener that throws harms nobody: the process lives, other listeners and later messages are served', async () => {
    const { tws, time, session, errors } = await connectScripted({ listenerErrors: 2 });
    const heard: number[] = [];
    session().on('currentTime', () => {
      throw new Error('A defect.');
    });
    session().on('currentTime', (seconds) => heard.push(seconds));
    tws.send(currentTime, currentTime);
    await time.settle();
    expect(heard).toEqual([1782914400, 1782914400]);
    expect(errors).toHaveLength(2);
  });

  it('C9 an error with JSON that is broken is heard, and so is what came in the same packet', async () => {
    const { tws, time, session } = await connectScripted();
    const heard: unknown[] = [];
    session().onMessage((message) => heard.push(message));
    session().on('currentTime', (seconds) => heard.push(seconds));
    tws.send(coded(201, 'Order rejected', 12, '{"reject": '), currentTime, coded(202, 'Cancelled', 13, '{}'));
    await time.settle();
    expect(heard).toEqual([
      { id: 12, code: 201, text: 'Order rejected' },
      1782914400,
      { id: 13, code: 202, text: 'Cancelled' },
    ]);
  });

  it('C9 a listener of the status that throws keeps nobody from hearing', async () => {
    const { tws, time, connection } = await connectScripted({ listenerErrors: 3 });
    const heard: string[] = [];
    const leave = connection.onStatus(() => raise());
    connection.onStatus(({ stage }) => heard.push(stage));
    tws.script.answersTime = false;
    // The loss is found out in a timer, where nobody would catch it.
    await time.advance(10_000);
    tws.script.answersTime = true;
    await time.advanceUntil(() => connection.status.stage === 'ready', 1000);
    leave();
    expect(heard).toEqual(['connecting', 'recovering', 'ready']);
  });

  it('C9 a request that throws on its way out stops neither the process nor the requests after it', async () => {
    const { tws, time, session } = await connectScripted({ listenerErrors: 1 });
    session().sendRequest((api) => {
      const order = { orderType: OrderType.MKT };
      Object.defineProperty(order, 'action', { get: () => raise() });
      api.placeOrder(1, { symbol: 'AAPL' }, order);
    });
    session().sendRequest((api) => api.reqGlobalCancel());
    await time.settle();
    expect(tws.heard.map(({ fields }) => fields[0])).toEqual(['71', '58']);
  });

  it.each([
    ['one field more', [...currentTime, '0'], 1],
    ['one field less', currentTime.slice(0, -1), 1],
    // The client tells of it twice: that it has no reader for it, and that something is left.
    ['an unknown message', ['999', '1'], 2],
  ])('C10 %s raises the alarm, and the next message is read', async (_, frame, decodeErrors) => {
    const { tws, time, session, stats, errors } = await connectScripted({ decodeErrors });
    const heard: number[] = [];
    session().on('positionEnd', () => heard.push(1));
    tws.send(frame, ['62', '1']);
    await time.settle();
    expect(stats.counters.decodeErrors).toBe(decodeErrors);
    expect(errors).toHaveLength(decodeErrors);
    expect(heard).toEqual([1]);
  });

  it('P2 a reply of 2,000 bars holds nothing up for 40 ms', async () => {
    const { tws, time, session } = await connectScripted();
    const bar = ['1782000000', '100.25', '100.75', '100.01', '100.5', '1200', '100.4', '37'];
    const bars = Array.from({ length: 2000 }, () => bar);
    let isTold = false;
    session().on('historicalData', (_id, barTime) => {
      isTold = barTime.startsWith('finished');
    });
    const held: number[] = [];
    // The quietest of some: the machine may be busy with something else.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      isTold = false;
      tws.send(['17', '1000000000', '20260601 00:00:00', '20260701 00:00:00', '2000', ...bars.flat()]);
      const turns = [performance.now()];
      await vi.waitUntil(
        () => {
          turns.push(performance.now());
          return isTold;
        },
        { interval: 0 },
      );
      held.push(Math.max(...turns.slice(1).map((at, turn) => at - (turns[turn] ?? at))));
    }
    await time.settle();
    expect(Math.min(...held)).toBeLessThan(40);
  });

  it('P2 a reply of 20,000 bars, which takes the client alone seconds, is read in a moment', async () => {
    const { tws, time, session } = await connectScripted();
    const bar = ['1782000000', '100.25', '100.75', '100.01', '100.5', '1200', '100.4', '37'];
    const bars = Array.from({ length: 20_000 }, () => bar);
    const times: string[] = [];
    session().on('historicalData', (_id, barTime) => times.push(barTime));
    const before = performance.eventLoopUtilization();
    tws.send([
      '17',
      '1000000000',
      '20260601 00:00:00',
      '20260701 00:00:00',
      `${bars.length}`,
      ...bars.flat(),
    ]);
    await time.settle();
    const { active } = performance.eventLoopUtilization(before);
    expect(times).toHaveLength(20_001);
    expect(times.at(-1)).toBe('finished-20260601 00:00:00-20260701 00:00:00');
    expect(active).toBeLessThan(1000);
  });
});

function raise(): never {
  throw new Error('A defect.');
}
