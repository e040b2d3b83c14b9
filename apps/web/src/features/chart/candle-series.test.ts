import type { Bar } from '@tickwire/client';
import type { IChartApiBase, Time } from 'lightweight-charts';
import { expect, test } from 'vitest';
import { addHeikinAshi, addHollowCandles } from './candle-series.ts';
import type { ChartColors } from './chart-colors.ts';
import { followHeikinAshi, type Candle } from './heikin-ashi.ts';

type Point = Record<string, unknown> & { readonly time: number };

/** A chart whose series keeps the points it is given. */
function createChart() {
  let points: Point[] = [];
  const series = {
    applyOptions() {},
    setData: (next: readonly Point[]) => (points = [...next]),
    update(point: Point) {
      if (points.at(-1)?.time === point.time) points.pop();
      points.push(point);
    },
  };
  const chart = { addSeries: () => series } as unknown as IChartApiBase<Time>;
  return { chart, points: () => points };
}

const bar = (time: number, open: number, high: number, low: number, close: number): Bar => ({
  time: time * 1000,
  open,
  high,
  low,
  close,
  volume: 1,
});
const colors = { 'candle-up': 'green', 'candle-down': 'red' } as ChartColors;

test('heikin-ashi follows ticks, new bars and older pages, from the real bars', () => {
  const { chart, points } = createChart();
  const series = addHeikinAshi(chart);
  let bars = [bar(10, 10, 14, 8, 12), bar(20, 12, 20, 12, 18)];
  const expectAll = () => {
    const candles: Candle[] = [];
    followHeikinAshi(candles, bars, 0);
    expect(points()).toEqual(candles.map((candle) => ({ ...candle, time: candle.time / 1000 })));
  };
  series.draw(bars, 0);
  expectAll();
  bars[1] = bar(20, 12, 22, 5, 6);
  series.draw(bars, 1);
  expectAll();
  expect(series.newestColor(bars[1] as Bar)).toBe('candle-up');
  bars.push(bar(30, 6, 6, 1, 2));
  series.draw(bars, 2);
  expectAll();
  expect(series.newestColor(bars[2] as Bar)).toBe('candle-down');
  bars = [bar(0, 100, 120, 90, 110), ...bars];
  series.draw(bars, 0);
  expectAll();
});

test('hollow candles take their colour from the close before, also that of a new bar', () => {
  const { chart, points } = createChart();
  const series = addHollowCandles(chart);
  series.paint(colors);
  const bars = [bar(10, 10, 14, 8, 12), bar(20, 9, 20, 9, 11)];
  series.draw(bars, 0);
  expect(points().map(({ color, borderColor, wickColor }) => [color, borderColor, wickColor])).toEqual([
    ['transparent', 'green', 'green'],
    ['transparent', 'red', 'red'],
  ]);
  bars[1] = bar(20, 15, 20, 9, 13);
  series.draw(bars, 1);
  expect(points()[1]).toMatchObject({ color: 'green', borderColor: 'green' });
  expect(series.newestColor(bars[1] as Bar)).toBe('candle-up');
  bars.push(bar(30, 14, 14, 12, 12.5));
  series.draw(bars, 2);
  expect(points()[2]).toMatchObject({ color: 'red', borderColor: 'red', close: 12.5 });
  series.paint({ ...colors, 'candle-down': 'purple' });
  series.draw(bars, 0);
  expect(points()[2]).toMatchObject({ borderColor: 'purple' });
});
