import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawnLine } from './drawn-line.ts';
import { createPlacedLines } from './placed-lines.ts';

const line = (id: string, price: number, grabbable = false): DrawnLine => ({
  id,
  price,
  tone: 'up',
  look: 'dashed',
  faint: false,
  strong: false,
  onScale: false,
  grabbable,
});

/** A pane of 400 px from 200 down to 100, which counts what is asked of it. */
function createPane() {
  let asked = 0;
  return {
    height: 400,
    yOf(price: number) {
      asked += 1;
      return (200 - price) * 4;
    },
    priceAt: (y: number) => 200 - y / 4,
    asked: () => asked,
  };
}

test('exactly the lines between the prices of the pane are in view, at their height', () => {
  const prices = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 });
  fc.assert(
    fc.property(prices, prices, (plain, labelled) => {
      const lines = createPlacedLines();
      lines.setPlain(plain.map((price, index) => line(`plain ${index}`, price)));
      lines.setLabelled(labelled.map((price, index) => line(`labelled ${index}`, price, index % 2 === 0)));
      const pane = createPane();
      lines.place(pane);
      const shown = (all: readonly number[]) => all.filter((price) => price >= 100 && price <= 200);
      const sorted = (all: readonly number[]) => all.toSorted((a, b) => a - b);
      expect(sorted(lines.inView.map(({ line: { price } }) => price))).toEqual(
        sorted([...shown(plain), ...shown(labelled)]),
      );
      for (const placed of lines.inView) expect(placed.y).toBe((200 - placed.line.price) * 4);
      expect(lines.grabbable.map(({ line: { price } }) => price)).toEqual(
        shown(labelled.filter((_, index) => index % 2 === 0)),
      );
    }),
  );
});

test('lines out of view are not even asked for their height', () => {
  const lines = createPlacedLines();
  lines.setPlain(Array.from({ length: 1000 }, (_, index) => line(String(index), index)));
  const pane = createPane();
  lines.place(pane);
  expect(lines.inView).toHaveLength(101);
  expect(pane.asked()).toBe(101);
});

test('labelled lines lie above the plain ones and know whether they are in view', () => {
  const lines = createPlacedLines();
  const placed = lines.setLabelled([line('near', 150, true), line('away', 250, true)]);
  lines.setPlain([line('plain', 120)]);
  lines.place(createPane());
  expect(lines.inView.map(({ id }) => id)).toEqual(['plain', 'near']);
  expect(placed.map(({ inView }) => inView)).toEqual([true, false]);
  lines.clear();
  expect(lines.inView).toEqual([]);
});
