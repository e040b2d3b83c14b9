import type { Bar } from '@tickwire/client';
import type { ISeriesApi, Time } from 'lightweight-charts';
import { expect, test } from 'vitest';
import { followBars } from './series-follower.ts';

/** A series that refuses what the library refuses. */
function createSeries() {
  let times: number[] = [];
  const calls: string[] = [];
  const series = {
    setData(points: readonly { readonly time: number }[]) {
      calls.push(`set ${points.length}`);
      times = points.map(({ time }) => time);
    },
    update({ time }: { readonly time: number }) {
      if (time < (times.at(-1) ?? 0)) throw new Error('Cannot update oldest data');
      calls.push(`update ${time}`);
      if (time !== times.at(-1)) times.push(time);
    },
  } as unknown as ISeriesApi<'Line', Time>;
  return { series, calls, times: () => times };
}

const bar = (time: number): Bar => ({ time, open: 1, high: 1, low: 1, close: 1, volume: 1 });

test('new bars are drawn one by one, whatever changed before the newest with all others', () => {
  const { series, calls, times } = createSeries();
  const draw = followBars(series, ({ time }) => ({ time: time as Time & number, value: 1 }));
  const bars = [bar(1), bar(2), bar(3)];
  draw(bars, 0);
  bars.push(bar(4), bar(5));
  draw(bars, 2);
  draw(bars, 3);
  draw(bars, 5);
  expect(calls).toEqual(['set 3', 'update 3', 'update 4', 'update 5', 'set 5']);
  expect(times()).toEqual([1, 2, 3, 4, 5]);
});

test('a change that was told before all bars were drawn anew is taken after it', () => {
  const { series, times } = createSeries();
  const draw = followBars(series, ({ time }) => ({ time: time as Time & number, value: 1 }));
  const bars = [bar(1), bar(2)];
  draw(bars, 0);
  bars.push(bar(3));
  draw(bars, 0);
  draw(bars, 1);
  expect(times()).toEqual([1, 2, 3]);
});
