import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFile, temporaryStore } from '../testing/temporary.ts';
import { barsOf } from './bar-columns.ts';
import { importFile, type ImportFileOptions, type ImportProgress } from './import-file.ts';

const options: ImportFileOptions = {
  ticker: 'SPX',
  reservedTickers: new Set(['AAPL']),
  importedAt: 1_700_000_000_000,
};

const sp500 = fileURLToPath(new URL('../data/sp500-2000.csv', import.meta.resolve('vega-datasets')));

const good = 'date,o,h,l,c\n2020-01-02,1,2,0.5,1.5\n2020-01-03,1.5,2.5,1,2\n';

describe('importFile', () => {
  test('loads twenty years of the S&P 500, every price as it was quoted', async () => {
    const store = temporaryStore();
    const progress: ImportProgress[] = [];
    const { symbol, ...rest } = await importFile(store, sp500, {
      ...options,
      type: 'index',
      exchange: 'cboe',
      description: 'S&P 500',
      onProgress: (step) => progress.push(step),
    });
    expect(symbol).toEqual({
      id: 1,
      ticker: 'SPX',
      description: 'S&P 500',
      type: 'index',
      currency: 'USD',
      exchange: 'CBOE',
      timezone: 'Etc/UTC',
      resolution: '1D',
      minmov: 1,
      pricescale: 100,
      volumePrecision: 0,
      firstTime: Date.UTC(2000, 0, 3),
      lastTime: Date.UTC(2020, 3, 17),
      barCount: 5105,
      sourceFile: 'sp500-2000.csv',
      importedAt: 1_700_000_000_000,
    });
    expect(rest).toEqual({
      bars: store.imports.bars('SPX'),
      ignoredColumns: ['adjclose'],
      widenedBars: 0,
    });
    expect(store.imports.list()).toEqual([symbol]);

    const columns = store.imports.bars('SPX');
    const stored = columns ? [...barsOf(columns)] : [];
    const written = readFileSync(sp500, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(stored).toEqual(
      written.map(([date, open, high, low, close, , volume]) => ({
        time: Date.parse(String(date)),
        open: Number(Number(open).toFixed(2)),
        high: Number(Number(high).toFixed(2)),
        low: Number(Number(low).toFixed(2)),
        close: Number(Number(close).toFixed(2)),
        volume: Number(volume),
      })),
    );
    expect(progress.map(({ phase }) => phase)).toContain('reading');
    expect(progress.at(-1)).toEqual({ phase: 'storing', done: 5105, total: 5105 });
  });

  test('keeps what the ticker had when the last row of a new file is bad', async () => {
    const store = temporaryStore();
    const { symbol } = await importFile(store, temporaryFile(good), options);
    const changes = store.changes();
    const broken = temporaryFile(readFileSync(sp500, 'utf8').replace(/\d+\s*$/, 'oops\n'));
    await expect(importFile(store, broken, options)).rejects.toMatchObject({
      code: 'bad_rows',
      rows: [{ line: 5106 }],
    });
    expect(store.imports.list()).toEqual([symbol]);
    expect(store.imports.bars('SPX')?.close).toEqual(Float64Array.of(1.5, 2));
    expect(store.changes()).toBe(changes);
  });

  test('replaces what the ticker had, whatever its case', async () => {
    const store = temporaryStore();
    await importFile(store, sp500, options);
    const { symbol } = await importFile(store, temporaryFile(good), {
      ...options,
      ticker: ' spx ',
      currency: 'eur',
    });
    expect(symbol).toMatchObject({ ticker: 'SPX', currency: 'EUR', barCount: 2 });
    expect(store.imports.list()).toEqual([symbol]);
    expect(store.barsCount()).toBe(2);
  });

  test('tells how many bars had rounding noise taken out', async () => {
    const store = temporaryStore();
    const file = temporaryFile(`${good}2020-01-06,100,104.9999999,99,105\n`);
    const { widenedBars } = await importFile(store, file, options);
    expect(widenedBars).toBe(1);
    expect(store.imports.bars('SPX')?.high.at(-1)).toBe(105);
  });

  test.for<[Partial<ImportFileOptions>, string, string]>([
    [{ ticker: 'S P X' }, 'invalid_symbol', '"S P X" cannot be a symbol'],
    [{ ticker: 'CBOE:SPX' }, 'invalid_symbol', 'cannot be a symbol'],
    [{ ticker: '' }, 'invalid_symbol', 'cannot be a symbol'],
    [{ ticker: 'X'.repeat(33) }, 'invalid_symbol', 'cannot be a symbol'],
    [{ ticker: 'aapl' }, 'symbol_taken', 'AAPL is a symbol of the live market'],
    [{ exchange: 'a:b' }, 'invalid_symbol', 'cannot be an exchange'],
    [{ currency: '$' }, 'invalid_symbol', 'is no currency'],
    [{ timezone: 'Mars/Olympus' }, 'unknown_time_zone', '"Mars/Olympus" is not a time zone'],
  ])('refuses %o', async ([wrong, code, message]) => {
    const store = temporaryStore();
    await expect(importFile(store, temporaryFile(good), { ...options, ...wrong })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    expect(store.imports.list()).toEqual([]);
  });
});
