import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Operation, rowChanges, type BookRow, type RowChange } from './book-rows.ts';

/** What a client makes of the changes. */
function applied(told: readonly BookRow[], changes: readonly RowChange[]): readonly BookRow[] {
  const rows = [...told];
  for (const { operation, position, row } of changes) {
    expect(position).toBeLessThan(rows.length + (operation === Operation.INSERT ? 1 : 0));
    if (operation === Operation.INSERT) rows.splice(position, 0, row);
    else if (operation === Operation.UPDATE) rows[position] = row;
    else rows.splice(position, 1);
  }
  return rows;
}

const row = fc.record({
  price: fc.integer({ min: 1, max: 6 }),
  size: fc.integer({ min: 1, max: 3 }),
  exchange: fc.constantFrom('NASDAQ', 'IEX'),
});
const side = fc.uniqueArray(row, { maxLength: 6, selector: ({ price, exchange }) => `${price} ${exchange}` });

test('whatever a book becomes, its changes lead there', () => {
  fc.assert(
    fc.property(side, side, (told, next) => {
      expect(applied(told, rowChanges(told, next))).toEqual(next);
    }),
  );
});

test('only what has changed is told', () => {
  const rows = [9, 8, 7].map((price) => ({ price, size: 1 }));
  const [best, , worst] = rows;
  expect(rowChanges(rows, rows)).toEqual([]);
  expect(rowChanges(rows, rows.slice(1))).toEqual([{ operation: Operation.DELETE, position: 0, row: best }]);
  const grown = { price: 7, size: 2 };
  expect(rowChanges(rows, [...rows.slice(0, 2), grown])).toEqual([
    { operation: Operation.UPDATE, position: 2, row: grown },
  ]);
  const better = { price: 10, size: 1 };
  expect(rowChanges(rows, [better, ...rows.slice(0, 2)])).toEqual([
    { operation: Operation.INSERT, position: 0, row: better },
    { operation: Operation.DELETE, position: 3, row: worst },
  ]);
});
