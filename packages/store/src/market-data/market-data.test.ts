import type { Bar } from '@tickwire/contracts';
import { Coverage, type TimeRange } from '@tickwire/market';
import * as fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../store.ts';
import { temporaryFolder, temporaryStore } from '../testing/temporary.ts';
import { openMarketData, type MarketData } from './market-data.ts';

function marketData(dataDir = temporaryFolder()): MarketData {
  const data = openMarketData({ dataDir });
  onTestFinished(() => data.close());
  return data;
}

const bar = (time: number, price: number): Bar => ({
  time,
  open: price,
  high: price + 1,
  low: price - 1,
  close: price,
  volume: 10,
});

test('bars are found again with the stretches in which all are known', () => {
  const dataDir = temporaryFolder();
  const first = marketData(dataDir);
  first.bars.write('AAPL', '1', { from: 0, to: 60 }, [bar(10, 1), bar(20, 2)]);
  first.bars.write('AAPL', '1', { from: 100, to: 160 }, [bar(120, 3)]);
  first.bars.write('AAPL', '5', { from: 0, to: 500 }, []);
  first.bars.keepGenesis('AAPL', 7);
  first.close();
  first.close();

  const { bars } = marketData(dataDir);
  expect(bars.read('AAPL', '1', { from: 15, to: 150 })).toEqual({
    known: [
      { from: 15, to: 60 },
      { from: 100, to: 150 },
    ],
    bars: [bar(20, 2), bar(120, 3)],
  });
  expect(bars.read('AAPL', '5', { from: 0, to: 50 })).toEqual({ known: [{ from: 0, to: 50 }], bars: [] });
  expect(bars.read('MSFT', '1', { from: 0, to: 50 })).toEqual({ known: [], bars: [] });
  expect([bars.genesis('AAPL'), bars.genesis('MSFT')]).toEqual([7, undefined]);
});

test('stretches are written over each other in any order: the last one counts', () => {
  const step = fc.record({
    edges: fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })),
    times: fc.uniqueArray(fc.integer({ min: 0, max: 29 })),
    price: fc.integer({ min: 1, max: 99 }),
  });
  const { bars } = marketData();
  let run = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const ticker = `T${run++}`;
      const model = new Map<number, Bar>();
      const coverage = new Coverage();
      for (const { edges, times, price } of steps) {
        const range: TimeRange = { from: Math.min(...edges), to: Math.max(...edges) };
        const written = times
          .filter((time) => time >= range.from && time < range.to)
          .toSorted((a, b) => a - b)
          .map((time) => bar(time, price));
        bars.write(ticker, '1', range, written);
        for (const time of model.keys()) if (time >= range.from && time < range.to) model.delete(time);
        for (const one of written) model.set(one.time, one);
        coverage.add(range);
      }
      expect(bars.read(ticker, '1', { from: 0, to: 30 })).toEqual({
        known: coverage.ranges,
        bars: [...model.values()].toSorted((a, b) => a.time - b.time),
      });
    }),
    { numRuns: 50 },
  );
});

test('contracts are kept by ticker, the last description of each', () => {
  const dataDir = temporaryFolder();
  const first = marketData(dataDir);
  first.contracts.put({ ticker: 'MSFT', description: '{}' });
  first.contracts.put({ ticker: 'AAPL', description: '{"a":1}' });
  first.contracts.put({ ticker: 'AAPL', description: '{"a":2}' });
  first.close();
  expect(marketData(dataDir).contracts.all()).toEqual([
    { ticker: 'AAPL', description: '{"a":2}' },
    { ticker: 'MSFT', description: '{}' },
  ]);
});

test('a damaged file is made anew', () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'market-data.db'), 'nothing like a database'.repeat(500));
  const data = marketData(dataDir);
  expect(data.contracts.all()).toEqual([]);
  data.contracts.put({ ticker: 'AAPL', description: '{}' });
  expect(data.contracts.all()).toHaveLength(1);
});

test('the memory is durable, and the imports do not count as changed by it', () => {
  const dataDir = temporaryFolder();
  const store = temporaryStore(dataDir);
  const changes = store.changes();
  expect(store.memory.get('ib.order-id')).toBeUndefined();
  store.memory.set('ib.order-id', '100');
  store.memory.set('ib.order-id', '200');
  expect(store.memory.get('ib.order-id')).toBe('200');
  expect(store.changes()).toBe(changes);
  store.close();
  const again = openStore({ dataDir });
  expect(again.memory.get('ib.order-id')).toBe('200');
  again.close();
});
