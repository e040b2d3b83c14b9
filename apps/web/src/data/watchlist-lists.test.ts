import { beforeEach, expect, test } from 'vitest';
import {
  $list,
  $lists,
  addToList,
  chooseList,
  createList,
  deleteList,
  moveInList,
  removeFromList,
} from './watchlist-lists.ts';

beforeEach(() => {
  $lists.set([]);
  chooseList(undefined);
});

test('a list is made, shown, filled, put in order and emptied', () => {
  expect(createList(' Tech ', ['AAPL'])).toBe(true);
  expect($list.get()).toEqual({ name: 'Tech', tickers: ['AAPL'] });
  addToList('Tech', 'MSFT');
  addToList('Tech', 'NVDA');
  addToList('Tech', 'AAPL');
  expect($list.get()?.tickers).toEqual(['AAPL', 'MSFT', 'NVDA']);
  moveInList('Tech', 'NVDA', 0);
  expect($list.get()?.tickers).toEqual(['NVDA', 'AAPL', 'MSFT']);
  moveInList('Tech', 'NVDA', 2);
  moveInList('Tech', 'NOPE', 0);
  expect($list.get()?.tickers).toEqual(['AAPL', 'MSFT', 'NVDA']);
  removeFromList('Tech', 'MSFT');
  expect($list.get()?.tickers).toEqual(['AAPL', 'NVDA']);
});

test('names are neither blank nor taken, and a list that is deleted shows everything again', () => {
  expect(createList(' ', [])).toBe(false);
  expect(createList('A', [])).toBe(true);
  expect(createList('A', ['AAPL'])).toBe(false);
  deleteList('A');
  expect($list.get()).toBeUndefined();
});
