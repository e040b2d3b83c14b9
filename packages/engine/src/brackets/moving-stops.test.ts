import { OrderType, Side, StopType } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { createBracketBench } from '../testing/bracket-bench.ts';

const { LIMIT } = OrderType;
const { SELL } = Side;

test('a trailing stop starts at the price paid, follows the market and never goes back', async () => {
  const bench = createBracketBench();
  bench.at(100);
  bench.place({ qty: 10, trailingStopPips: 200, stopType: StopType.TRAILING_STOP });
  expect(await bench.order('ORDER-2')).toMatchObject({
    stopPrice: 98,
    stopType: StopType.TRAILING_STOP,
    trailingStopPips: 200,
    trailingStopPrice: 2,
  });
  for (const price of [103, 102, 104.5, 102.6]) bench.at(price);
  expect(await bench.order('ORDER-2')).toMatchObject({ stopPrice: 102.5, status: 6 });
  expect(bench.engine.positions('A')).toMatchObject([{ trailingStopPips: 200, stopType: 1 }]);
  bench.at(102.4);
  expect((await bench.fills()).at(-1)).toEqual([102.4, 10]);
});

test('the trailing stop of a short follows downwards, in price as well as in ticks', async () => {
  const bench = createBracketBench();
  bench.at(100);
  bench.place({ side: SELL, qty: 10 });
  bench.edit({ trailingStopPrice: 1.5, takeProfit: 90 });
  bench.at(95);
  bench.at(96);
  expect(await bench.orders()).toContain('ORDER-3 working buy 10 stop 96.5');
});

test('a guaranteed stop that starts beyond the market fills at the market', async () => {
  const bench = createBracketBench();
  bench.at(101);
  bench.place({ type: LIMIT, limitPrice: 100, qty: 10, guaranteedStop: 98 });
  bench.at(90);
  expect(await bench.fills()).toEqual([
    [90, 10],
    [90, 10],
  ]);
});

test('a guaranteed stop fills at its price, whatever the market has gapped to', async () => {
  const bench = createBracketBench();
  bench.at(100);
  bench.place({ qty: 10, guaranteedStop: 95 });
  bench.at(80, { bidSize: 1, size: 1 });
  expect(await bench.fills()).toEqual([
    [100, 10],
    [95, 10],
  ]);
});
