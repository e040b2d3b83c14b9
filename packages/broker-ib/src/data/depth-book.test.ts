import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowChanges, type BookRow } from '../simulator/market/book-rows.ts';
import { DEPTH_ROWS, DepthBook } from './depth-book.ts';

const [INSERT, UPDATE, DELETE] = [0, 1, 2];
const [ASKS, BIDS] = [0, 1];

/** Both sides as the rows of `inserts`, best first: side, price, size. */
function bookOf(...inserts: readonly (readonly [side: number, price: number, size: number])[]) {
  const book = new DepthBook();
  const positions = [0, 0];
  for (const [side, price, size] of inserts) {
    const position = positions[side] ?? 0;
    positions[side] = position + 1;
    book.take({ operation: INSERT, position, side, price, size }, 1);
  }
  return book;
}

test('rows are levels, both sides ascending by price', () => {
  const book = bookOf([BIDS, 99, 1], [BIDS, 98, 2], [ASKS, 101, 3], [ASKS, 102, 4]);
  expect(book.depth).toEqual({
    time: 1,
    bids: [
      { price: 98, volume: 2 },
      { price: 99, volume: 1 },
    ],
    asks: [
      { price: 101, volume: 3 },
      { price: 102, volume: 4 },
    ],
  });
});

test('rows of several exchanges at a price are one level', () => {
  const book = bookOf([BIDS, 99, 0.1], [BIDS, 99, 0.2], [BIDS, 98, 5]);
  expect(book.depth?.bids).toEqual([
    { price: 98, volume: 5 },
    { price: 99, volume: 0.3 },
  ]);
});

test('an inserted row moves those below it, a deleted one too, an updated one does not', () => {
  const book = bookOf([ASKS, 101, 1], [ASKS, 102, 2]);
  book.take({ operation: INSERT, position: 0, side: ASKS, price: 100, size: 9 }, 2);
  book.take({ operation: UPDATE, position: 1, side: ASKS, price: 101.5, size: 7 }, 3);
  book.take({ operation: DELETE, position: 2, side: ASKS, price: 102, size: 0 }, 4);
  expect(book.depth).toEqual({
    time: 4,
    bids: [],
    asks: [
      { price: 100, volume: 9 },
      { price: 101.5, volume: 7 },
    ],
  });
});

test('what is pushed below the rows asked for is not shown, whether it is told to go or not', () => {
  const rows = Array.from({ length: DEPTH_ROWS }, (_, row) => [ASKS, 100 + row, 1] as const);
  const book = bookOf(...rows);
  for (let price = 99; price > 60; price -= 1)
    book.take({ operation: INSERT, position: 0, side: ASKS, price, size: 1 }, 1);
  expect(book.depth?.asks.map(({ price }) => price)).toEqual(
    Array.from({ length: DEPTH_ROWS }, (_, row) => 61 + row),
  );
});

describe('what cannot be', () => {
  test('a row that is not there is neither updated nor deleted, and none is inserted beyond the end', () => {
    const book = bookOf([BIDS, 99, 1]);
    const before = book.depth;
    for (const [operation, position] of [
      [UPDATE, 1],
      [DELETE, 1],
      [INSERT, 2],
      [INSERT, -1],
      [UPDATE, -1],
      [DELETE, -1],
      [7, 0],
    ] as const)
      expect(book.take({ operation, position, side: BIDS, price: 1, size: 1 }, 9)).toBe(false);
    expect(book.depth).toEqual(before);
  });

  test('a row without a size or a price is no level, and keeps its place', () => {
    const book = bookOf([BIDS, 99, 0], [BIDS, 98, 1]);
    book.take({ operation: INSERT, position: 2, side: BIDS, price: undefined, size: 4 }, 1);
    book.take({ operation: INSERT, position: 3, side: BIDS, price: Number.MAX_VALUE, size: 4 }, 1);
    expect(book.depth?.bids).toEqual([{ price: 98, volume: 1 }]);
    book.take({ operation: DELETE, position: 1, side: BIDS, price: 98, size: 1 }, 1);
    expect(book.depth?.bids).toEqual([]);
  });
});

test('a book that was cleared is none', () => {
  const book = bookOf([BIDS, 99, 1]);
  book.clear();
  expect(book.depth).toBeUndefined();
});

const level = fc.record({ price: fc.integer({ min: 1, max: 30 }), size: fc.integer({ min: 1, max: 3 }) });
const asks = fc
  .uniqueArray(level, { maxLength: DEPTH_ROWS, selector: ({ price }) => price })
  .map((rows) => rows.toSorted((a, b) => a.price - b.price));

test('whatever happens to a book, it is what it has become', () => {
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 8 }), (states) => {
      const book = new DepthBook();
      let told: readonly BookRow[] = [];
      for (const next of states) {
        for (const { operation, position, row } of rowChanges(told, next))
          book.take({ operation, position, side: ASKS, ...row }, 1);
        told = next;
        expect(book.depth?.asks ?? []).toEqual(next.map(({ price, size }) => ({ price, volume: size })));
      }
    }),
  );
});
