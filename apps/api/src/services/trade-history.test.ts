import type { Execution } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { ACCOUNT, testBench } from './test-kit/test-bench.ts';
import { TradeHistory } from './trade-history.ts';

const DAY = 86_400_000;

test('fills are found by account and symbol after the engine has let go of them', async () => {
  const { broker, caller, engine, clock, history } = testBench();
  const buy = (symbol: string) => broker.placeOrder(caller, { symbol, type: 2, side: 1, qty: 1 });
  await buy('AAPL');
  await buy('MSFT');
  const [apple] = engine.executions(ACCOUNT, 'AAPL');
  clock.advance(DAY);
  engine.wake();
  expect(engine.executions(ACCOUNT)).toEqual([]);
  await buy('AAPL');
  expect(history.fills(ACCOUNT, 'AAPL')).toEqual([apple, ...engine.executions(ACCOUNT, 'AAPL')]);
  expect(history.fills(ACCOUNT, 'AAPL')).toEqual(broker.executions(caller, 'nasdaq:aapl'));
  expect(history.fills(ACCOUNT, 'TSLA')).toEqual([]);
  expect(history.fills('NOBODY', 'AAPL')).toEqual([]);
});

test('the newest 100,000 fills of an account are kept at least, and not many more', () => {
  const history = new TradeHistory();
  const fill = (id: number): Execution => ({
    id: String(id),
    orderId: 'ORDER-1',
    symbol: 'AAPL',
    price: 1,
    qty: 1,
    side: 1,
    time: id,
    commission: 0,
  });
  const last = 250_000;
  for (let id = 1; id <= last; id += 1) {
    history.update({ kind: 'execution', accountId: ACCOUNT, seq: id, data: fill(id) });
  }
  const kept = history.fills(ACCOUNT, 'AAPL');
  expect(kept.length).toBeGreaterThanOrEqual(100_000);
  expect(kept.length).toBeLessThanOrEqual(110_001);
  expect(kept[0]?.id).toBe(String(last - kept.length + 1));
  expect(kept.at(-1)?.id).toBe(String(last));
});
