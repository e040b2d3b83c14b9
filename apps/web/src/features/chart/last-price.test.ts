import type { Bar } from '@tickwire/client';
import type { ISeriesPrimitive, Time } from 'lightweight-charts';
import { expect, test } from 'vitest';
import type { ChartColors } from './chart-colors.ts';
import { addLastPrice } from './last-price.ts';

const bar: Bar = { time: 1, open: 10, high: 12, low: 9, close: 11, volume: 1 };
const colors = { 'candle-up': 'green', 'candle-down': 'red' } as ChartColors;

/** A series without data: its price lines and primitives, where a price is ten times as many pixels below the top. */
function createSeries() {
  let line: Record<string, unknown> = {};
  let primitive: ISeriesPrimitive<Time> | undefined;
  const series = {
    applyOptions() {},
    createPriceLine: (options: object) => {
      line = { ...options };
      return { applyOptions: (change: object) => (line = { ...line, ...change }) };
    },
    attachPrimitive: (attached: ISeriesPrimitive<Time>) => (primitive = attached),
    priceToCoordinate: (price: number) => 10 * price,
    priceFormatter: () => ({ format: (price: number) => price.toFixed(2) }),
  } as unknown as Parameters<typeof addLastPrice>[0];
  return {
    series,
    line: () => line,
    /** The label on the price scale, drawn anew. */
    label() {
      primitive?.updateAllViews?.();
      const [label] = primitive?.priceAxisViews?.() ?? [];
      if (!label) throw new Error('There is no label.');
      const isVisible = label.visible?.() ?? true;
      return isVisible && { text: label.text(), y: label.coordinate(), color: label.backColor() };
    },
  };
}

test('the last price is shown once there is a bar and a colour, in the colour of the bar', () => {
  const { series, line, label } = createSeries();
  const last = addLastPrice(series, ({ open, close }) => (close >= open ? 'candle-up' : 'candle-down'));
  last.follow(bar);
  expect(label()).toBe(false);
  last.paint(colors);
  expect(line()).toMatchObject({ lineVisible: true, price: 11, color: 'green' });
  expect(label()).toMatchObject({ y: 110, color: 'green' });
  last.follow({ ...bar, close: 9.5 });
  expect(line()).toMatchObject({ price: 9.5, color: 'red' });
  expect(label()).toMatchObject({ y: 95, color: 'red' });
  last.follow(undefined);
  expect(line()).toMatchObject({ lineVisible: false });
  expect(label()).toBe(false);
});

test('its label is the price itself, not what the scale makes of it', () => {
  const { series, line, label } = createSeries();
  const last = addLastPrice(series, () => 'price-line');
  last.paint(colors);
  last.follow(bar);
  expect(label()).toMatchObject({ text: '11.00' });
  // The label of a price line tells percent where the scale does.
  expect(line()).toMatchObject({ axisLabelVisible: false });
});
