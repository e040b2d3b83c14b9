import type { Bar } from '@tickwire/client';
import { expect, test } from 'vitest';
import type { ChartColors } from './chart-colors.ts';
import { addLastPrice } from './last-price.ts';

test('the last price is shown once there is a bar and a colour, in the colour of the bar', () => {
  let shown: Record<string, unknown> = {};
  const series = {
    applyOptions() {},
    createPriceLine: (options: object) => {
      shown = { ...options };
      return { applyOptions: (change: object) => (shown = { ...shown, ...change }) };
    },
  } as unknown as Parameters<typeof addLastPrice>[0];
  const last = addLastPrice(series, ({ open, close }) => (close >= open ? 'candle-up' : 'candle-down'));
  const bar: Bar = { time: 1, open: 10, high: 12, low: 9, close: 11, volume: 1 };
  last.follow(bar);
  expect(shown['axisLabelVisible']).toBe(false);
  last.paint({ 'candle-up': 'green', 'candle-down': 'red' } as ChartColors);
  expect(shown).toMatchObject({ axisLabelVisible: true, lineVisible: true, price: 11, color: 'green' });
  last.follow({ ...bar, close: 9.5 });
  expect(shown).toMatchObject({ price: 9.5, color: 'red' });
  last.follow(undefined);
  expect(shown).toMatchObject({ axisLabelVisible: false, lineVisible: false });
});
