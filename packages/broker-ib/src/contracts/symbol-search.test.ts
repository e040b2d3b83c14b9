import { expect, test } from 'vitest';
import { memoryContractStore } from '../data/testing/connect-market.ts';
import { ContractBook } from './contract-book.ts';
import { createSymbolSearch } from './symbol-search.ts';

test('a clock that moves between two looks at it makes nobody wait for the past', async () => {
  let now = 1_000_000;
  const delays: number[] = [];
  const scheduler = {
    now: () => now++,
    after(ms: number, task: () => void) {
      delays.push(ms);
      task();
      return () => undefined;
    },
  };
  const asked: string[] = [];
  const requests = { symbols: async (text: string) => void asked.push(text) };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const search = createSymbolSearch({
    scheduler,
    book: new ContractBook(memoryContractStore(), log),
    requests: () => Object(requests),
  });
  await search.find('apple');
  await search.find('pear');
  expect(asked).toEqual(['APPLE', 'PEAR']);
  expect(delays.every((ms) => ms > 0)).toBe(true);
});
