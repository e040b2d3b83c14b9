import { expect, test } from 'vitest';
import { sortRows } from './sort-rows.ts';

const rows = [
  { id: 'a', value: 2 },
  { id: 'b', value: undefined },
  { id: 'c', value: 1 },
  { id: 'd', value: 2 },
];
const ids = (sorted: readonly { readonly id: string }[]) => sorted.map(({ id }) => id).join('');

test('rows are sorted either way, equal ones as they were, and one without a value last', () => {
  expect(ids(sortRows(rows, ({ value }) => value, 'ascending'))).toBe('cadb');
  expect(ids(sortRows(rows, ({ value }) => value, 'descending'))).toBe('adcb');
});

test('what follows a row goes with it', () => {
  const tree = [
    { id: 'p', value: 5, child: false },
    { id: 'x', value: 9, child: true },
    { id: 'y', value: 0, child: true },
    { id: 'q', value: 3, child: false },
  ];
  expect(
    ids(
      sortRows(
        tree,
        ({ value }) => value,
        'ascending',
        ({ child }) => child,
      ),
    ),
  ).toBe('qpxy');
});
