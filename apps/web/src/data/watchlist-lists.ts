import { computed } from 'nanostores';
import { persisted } from './persisted.ts';

/** A list of the user: tickers in the order they were put into. */
export interface NamedList {
  readonly name: string;
  readonly tickers: readonly string[];
}

/** Longest name of a list. */
export const LONGEST_NAME = 24;

function readLists(stored: unknown): readonly NamedList[] | undefined {
  const isList = (item: unknown): item is NamedList =>
    typeof item === 'object' &&
    item !== null &&
    'name' in item &&
    typeof item.name === 'string' &&
    'tickers' in item &&
    Array.isArray(item.tickers) &&
    item.tickers.every((ticker) => typeof ticker === 'string');
  return Array.isArray(stored) && stored.every(isList) ? stored : undefined;
}

/** The lists of the user; what all of them have in common is the list of everything, which is none of them. */
export const $lists = persisted<readonly NamedList[]>('watchlist.lists', [], readLists);

const $chosenName = persisted<string | undefined>('watchlist.list', undefined, (stored) =>
  typeof stored === 'string' ? stored : undefined,
);

/** The list that is shown; undefined for everything there is. */
export const $list = computed([$lists, $chosenName], (lists, name) =>
  lists.find((list) => list.name === name),
);

/** Shows a list by its name, everything without one. */
export function chooseList(name: string | undefined): void {
  $chosenName.set(name);
}

/** Makes a list and shows it; false when the name is blank or taken. */
export function createList(text: string, tickers: readonly string[]): boolean {
  const name = text.trim().slice(0, LONGEST_NAME);
  if (name === '' || $lists.get().some((list) => list.name === name)) return false;
  $lists.set([...$lists.get(), { name, tickers }]);
  chooseList(name);
  return true;
}

export function deleteList(name: string): void {
  $lists.set($lists.get().filter((list) => list.name !== name));
}

function change(name: string, next: (tickers: readonly string[]) => readonly string[]): void {
  $lists.set($lists.get().map((list) => (list.name === name ? { name, tickers: next(list.tickers) } : list)));
}

export function addToList(name: string, ticker: string): void {
  change(name, (tickers) => (tickers.includes(ticker) ? tickers : [...tickers, ticker]));
}

export function removeFromList(name: string, ticker: string): void {
  change(name, (tickers) => tickers.filter((each) => each !== ticker));
}

/** Puts a ticker at an index of its list, and those behind it further down. */
export function moveInList(name: string, ticker: string, index: number): void {
  change(name, (tickers) =>
    tickers.includes(ticker)
      ? tickers.filter((each) => each !== ticker).toSpliced(Math.max(0, index), 0, ticker)
      : tickers,
  );
}
