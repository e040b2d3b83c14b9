import type { Bar } from '@tickwire/contracts';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { sampleBars, sampleSymbol } from '../testing/sample-symbol.ts';
import { temporaryFolder, temporaryStore } from '../testing/temporary.ts';
import { barsOf } from './bar-columns.ts';
import type { Imports } from './imports.ts';

const barsIn = (imports: Imports, ticker: string): Bar[] => {
  const columns = imports.bars(ticker);
  return columns ? [...barsOf(columns)] : [];
};

describe('replace', () => {
  test('stores a symbol with its range and every bar', () => {
    const store = temporaryStore();
    const bars = sampleBars(1000, 10);
    const symbol = store.imports.replace(sampleSymbol('SPX'), bars);
    expect(symbol).toMatchObject({ firstTime: bars[0]?.time, lastTime: bars.at(-1)?.time, barCount: 1000 });
    expect(store.imports.get('SPX')).toEqual(symbol);
    expect(barsIn(store.imports, 'SPX')).toEqual(bars);
  });

  test('puts the new history in place of the old one, under a new id', () => {
    const store = temporaryStore();
    const old = store.imports.replace(sampleSymbol('SPX'), sampleBars(100, 10));
    const bars = sampleBars(7, 20);
    const fresh = store.imports.replace(sampleSymbol('SPX'), bars);
    expect(fresh.id).toBeGreaterThan(old.id);
    expect(store.imports.list()).toEqual([fresh]);
    expect(barsIn(store.imports, 'SPX')).toEqual(bars);
    expect(store.barsCount()).toBe(7);
  });

  test.for<[string, () => Iterable<Bar>, string]>([
    ['has no bars', () => [], 'no bars'],
    ['goes back in time', () => sampleBars(5, 20).toReversed(), 'do not ascend'],
    ['repeats a time', () => [...sampleBars(1, 20), ...sampleBars(1, 20)], 'do not ascend'],
    [
      'fails half-way',
      function* () {
        yield* sampleBars(50, 20);
        throw new Error('source gone');
      },
      'source gone',
    ],
  ])('changes nothing when the history %s', ([, history, message]) => {
    const store = temporaryStore();
    const old = store.imports.replace(sampleSymbol('SPX'), sampleBars(100, 10));
    expect(() => store.imports.replace(sampleSymbol('SPX'), history())).toThrow(message);
    expect(store.imports.list()).toEqual([old]);
    expect(barsIn(store.imports, 'SPX')).toEqual(sampleBars(100, 10));
  });

  test('shows another connection the old history until the new one is complete', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    const reader = temporaryStore(folder);
    store.imports.replace(sampleSymbol('SPX'), sampleBars(100, 10));
    const before = reader.changes();
    const during: number[] = [];
    store.imports.replace(
      sampleSymbol('SPX'),
      (function* () {
        for (const bar of sampleBars(50, 20)) {
          during.push(barsIn(reader.imports, 'SPX').length);
          yield bar;
        }
      })(),
    );
    expect(new Set(during)).toEqual(new Set([100]));
    expect(reader.changes()).toBeGreaterThan(before);
    expect(barsIn(reader.imports, 'SPX')).toEqual(sampleBars(50, 20));
  });
});

describe('remove', () => {
  test('deletes the symbol and its bars, and says whether there was one', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    store.imports.replace(sampleSymbol('SPX'), sampleBars(10, 10));
    store.imports.replace(sampleSymbol('GOOG'), sampleBars(4, 10));
    expect(store.imports.remove('SPX')).toBe(true);
    expect(store.imports.remove('SPX')).toBe(false);
    expect(store.imports.get('SPX')).toBeUndefined();
    expect(store.imports.bars('SPX')).toBeUndefined();
    expect(store.barsCount()).toBe(4);

    const database = new DatabaseSync(join(folder, 'tickwire.db'));
    expect(database.prepare('SELECT count(*) AS bars FROM imported_bars').get()).toEqual({ bars: 4 });
    database.close();
  });

  test('never gives an id out again', () => {
    const store = temporaryStore();
    const first = store.imports.replace(sampleSymbol('SPX'), sampleBars(1, 10));
    store.imports.remove('SPX');
    expect(store.imports.replace(sampleSymbol('SPX'), sampleBars(1, 10)).id).toBeGreaterThan(first.id);
  });
});
