import { OrderType, Side } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import type { Command } from '../commands/command.ts';
import { createRiskBench } from '../testing/risk-bench.ts';
import { createScriptedVenue, fillOf } from '../testing/scripted-venue.ts';
import { trader, usd } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';

const { SELL } = Side;
const by = { actor: trader, accountId: 'A' } as const;

/** Long 10 ACME at a venue that takes its time. */
const open = async (limits: Parameters<typeof createRiskBench>[0] = {}) => {
  const venue = createScriptedVenue();
  const market = createTestMarket(stock);
  const bench = createRiskBench(limits, {
    market,
    primary: venue,
    accounts: [{ ...usd(100_000), mode: 'live' }],
  });
  market.print({ ticker: 'ACME', price: 100 });
  const orderId = bench.place({ qty: 10 });
  await bench.engine.settled();
  venue.report(fillOf(orderId, 10, 100));
  await bench.engine.settled();
  const decide = (command: Command) => {
    const { decision } = bench.engine.submit(command);
    return decision.accepted ? decision.result : decision.refusal.code;
  };
  const close = (amount?: number) => decide({ type: 'close-position', ...by, positionId: 'ACME', amount });
  const turn = () => decide({ type: 'reverse-position', ...by, positionId: 'ACME' });
  return { ...bench, venue, decide, close, turn };
};

test('reducing: what is on its way to close a position leaves nothing more to reduce', async () => {
  const bench = await open();
  bench.decide({ type: 'halt', ...by, level: 'reducing', flatten: false, reason: 'drill' });
  expect(bench.submit({ side: SELL, qty: 6 })).toBe('accepted');
  expect(bench.submit({ side: SELL, qty: 5 })).toMatchObject({ code: 'reducing_only' });
  expect(bench.submit({ side: SELL, qty: 4 })).toBe('accepted');
  expect(bench.submit({ side: SELL, qty: 1 })).toMatchObject({ code: 'reducing_only' });
  expect(bench.submit({ side: SELL, qty: 1, type: OrderType.LIMIT, limitPrice: 101 })).toMatchObject({
    code: 'reducing_only',
  });
});

test('orders that may only reduce count what is on its way', async () => {
  const bench = await open();
  expect(bench.submit({ side: SELL, qty: 6, reduceOnly: true })).toBe('accepted');
  expect(bench.submit({ side: SELL, qty: 5, reduceOnly: true })).toMatchObject({ code: 'would_increase' });
  expect(bench.submit({ side: SELL, qty: 4, reduceOnly: true })).toBe('accepted');
  expect(bench.submit({ side: SELL, qty: 1, reduceOnly: true })).toMatchObject({ code: 'would_increase' });
});

test('market orders on their way count in what the next one makes of the position', async () => {
  const bench = await open({ maxPositionQuantity: 20 });
  expect(bench.submit({ side: SELL, qty: 15 })).toBe('accepted');
  expect(bench.submit({ side: SELL, qty: 15 })).toBe('accepted');
  expect(bench.submit({ side: SELL, qty: 1 })).toMatchObject({
    code: 'position_limit',
    limit: { observed: 21 },
  });
});

test('a position is closed once: again sends what is left, then nothing', async () => {
  const bench = await open();
  expect(bench.close(4)).toEqual({ orderId: 'ORDER-2', qty: 4, remaining: 6 });
  expect(bench.close(7)).toBe('invalid_quantity');
  expect(bench.close()).toEqual({ orderId: 'ORDER-3', qty: 6, remaining: 0 });
  expect(bench.close()).toBe('invalid_quantity');
  await bench.engine.settled();
  expect([...bench.venue.orders.values()].slice(1)).toMatchObject([
    { reduceOnly: true },
    { reduceOnly: true },
  ]);
  // One of them is overtaken by another sale: it is not to sell what is no longer there.
  bench.venue.report({ type: 'accepted', orderId: 'ORDER-3' });
  expect(bench.submit({ side: SELL, qty: 10 })).toBe('accepted');
  await bench.engine.settled();
  bench.venue.report(fillOf('ORDER-4', 10, 100));
  await bench.engine.settled();
  expect(bench.venue.calls.at(-1)).toBe('cancel ORDER-3');
});

test('a position is reversed once, and by what a close has left', async () => {
  const bench = await open();
  bench.close(5);
  expect(bench.turn()).toEqual({ orderId: 'ORDER-3' });
  await bench.engine.settled();
  expect(bench.venue.orders.get('ORDER-3')?.qty).toBe(15n * 100_000_000n);
  expect(bench.turn()).toBe('invalid_quantity');
});
