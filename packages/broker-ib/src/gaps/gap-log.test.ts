import { describe, expect, it } from 'vitest';
import { IbStats } from '../connection/ib-stats.ts';
import { collectLog } from '../testing/collected-log.ts';
import { createVirtualScheduler } from '../testing/virtual-scheduler.ts';
import { createGapLog } from './gap-log.ts';

const start = Date.UTC(2026, 6, 1, 14);

function setUp() {
  const time = createVirtualScheduler({ now: start });
  const log = createGapLog({ scheduler: time, log: collectLog(), stats: new IbStats() });
  return { time, log };
}

describe('GapLog', () => {
  it('U6 tells from, to and cause of a gap when it opens and when it closes', async () => {
    const { time, log } = setUp();
    const heard: unknown[] = [];
    log.subscribe((gap) => heard.push(gap));
    const close = log.open({ scope: 'market-data', cause: 'A farm is broken.', tickers: ['NASDAQ:AAPL'] });
    await time.advance(500);
    close();
    close();
    const opened = {
      id: 1,
      scope: 'market-data',
      tickers: ['NASDAQ:AAPL'],
      from: start,
      to: undefined,
      cause: 'A farm is broken.',
    };
    expect(heard).toEqual([opened, { ...opened, to: start + 500 }]);
    expect(log.gaps).toEqual([{ ...opened, to: start + 500 }]);
  });

  it('begins a gap at the last good moment when that is known', () => {
    const { log } = setUp();
    log.open({ scope: 'connection', cause: 'Lost.', from: start - 3000 });
    expect(log.gaps).toMatchObject([{ from: start - 3000, tickers: [] }]);
  });

  it('keeps the last thousand, counts all, and stops telling whoever left', () => {
    const { log } = setUp();
    let heard = 0;
    const leave = log.subscribe(() => (heard += 1));
    const closeFirst = log.open({ scope: 'connection', cause: 'First.' });
    leave();
    for (let count = 0; count < 1000; count += 1) log.open({ scope: 'connection', cause: 'Later.' })();
    expect(log.count).toBe(1001);
    expect(log.gaps).toHaveLength(1000);
    expect(log.gaps[0]?.id).toBe(2);
    closeFirst();
    expect(log.gaps[0]?.id).toBe(2);
    expect(heard).toBe(1);
  });
});
