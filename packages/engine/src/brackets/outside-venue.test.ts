import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { createBracketBench } from '../testing/bracket-bench.ts';
import { createScriptedVenue, fillOf } from '../testing/scripted-venue.ts';
import { trader } from '../testing/test-engine.ts';

const { LIMIT } = OrderType;

const bracket = { takeProfit: 110, stopLoss: 90 } as const;
const entry = { type: LIMIT, limitPrice: 100, qty: 10, ...bracket } as const;

const accepted = (orderId: string) => ({ type: 'accepted', orderId }) as const;

test('a leg is handed over when its parent fills, and resized once the venue has answered', async () => {
  const venue = createScriptedVenue();
  const bench = createBracketBench({ venue });
  bench.at(101);
  bench.place(entry);
  await bench.engine.settled();
  venue.report(accepted('ORDER-1'), fillOf('ORDER-1', 4, 100));
  await bench.engine.settled();
  venue.report(fillOf('ORDER-1', 6, 100));
  await bench.engine.settled();
  expect(venue.calls).toEqual(['place ORDER-1', 'place ORDER-2', 'place ORDER-3']);
  venue.report(accepted('ORDER-2'), accepted('ORDER-3'));
  await bench.engine.settled();
  expect(venue.calls.slice(3)).toEqual(['replace ORDER-2', 'replace ORDER-3']);
  venue.report({ type: 'replaced', orderId: 'ORDER-2' }, { type: 'replaced', orderId: 'ORDER-3' });
  venue.report(fillOf('ORDER-2', 10, 110));
  await bench.engine.settled();
  expect(venue.calls.slice(5)).toEqual(['cancel ORDER-3']);
  expect(bench.edit(bracket)).toBe('unknown_position');
});

test('what a leg has not closed that filled before it could grow is left to another', async () => {
  const venue = createScriptedVenue();
  const bench = createBracketBench({ venue });
  bench.at(101);
  bench.place(entry);
  await bench.engine.settled();
  venue.report(accepted('ORDER-1'), fillOf('ORDER-1', 4, 100));
  await bench.engine.settled();
  venue.report(accepted('ORDER-2'), accepted('ORDER-3'), fillOf('ORDER-1', 6, 100));
  await bench.engine.settled();
  venue.report({ type: 'replaced', orderId: 'ORDER-2' }, fillOf('ORDER-3', 4, 90));
  await bench.engine.settled();
  expect(await bench.order('ORDER-3')).toMatchObject({ status: OrderStatus.WORKING, filledQty: 4 });
  expect(venue.calls.slice(3)).toEqual(['replace ORDER-2', 'replace ORDER-3', 'replace ORDER-2']);
  venue.report({ type: 'replace-refused', orderId: 'ORDER-3', reason: 'It has filled.' });
  await bench.engine.settled();
  expect(venue.calls.slice(6)).toEqual(['place ORDER-4']);
  venue.report({ type: 'replaced', orderId: 'ORDER-2' }, accepted('ORDER-4'));
  expect(await bench.orders()).toEqual([
    'ORDER-1 filled buy 10 (10) @100',
    'ORDER-2 working sell 6 @110',
    'ORDER-3 filled sell 4 (4) stop 90',
    'ORDER-4 working sell 6 stop 90',
  ]);
  venue.report(fillOf('ORDER-4', 6, 90));
  await bench.engine.settled();
  expect(venue.calls.slice(7)).toEqual(['cancel ORDER-2']);
});

test('the same, for a leg that was set on a position', async () => {
  const venue = createScriptedVenue();
  const bench = createBracketBench({ venue });
  bench.at(100);
  bench.place({ qty: 4 });
  await bench.engine.settled();
  venue.report(fillOf('ORDER-1', 4, 100));
  await bench.engine.settled();
  bench.edit({ stopLoss: 90 });
  bench.place({ qty: 6 });
  await bench.engine.settled();
  venue.report(accepted('ORDER-2'), fillOf('ORDER-3', 6, 100), fillOf('ORDER-2', 4, 90));
  venue.report({ type: 'replace-refused', orderId: 'ORDER-2', reason: 'It has filled.' });
  expect(await bench.orders()).toContain('ORDER-4 placing sell 6 stop 90');
  expect(venue.calls.at(-1)).toBe('place ORDER-4');
});

test('a leg that is to go is not followed by another', async () => {
  const venue = createScriptedVenue();
  const bench = createBracketBench({ venue });
  bench.at(101);
  bench.place(entry);
  await bench.engine.settled();
  venue.report(accepted('ORDER-1'), fillOf('ORDER-1', 4, 100));
  await bench.engine.settled();
  venue.report(accepted('ORDER-3'), fillOf('ORDER-1', 6, 100));
  await bench.engine.settled();
  bench.cancel('ORDER-3');
  await bench.engine.settled();
  venue.report(fillOf('ORDER-3', 4, 90));
  venue.report({ type: 'replace-refused', orderId: 'ORDER-3', reason: 'It has filled.' });
  await bench.engine.settled();
  expect(await bench.order('ORDER-3')).toMatchObject({ status: OrderStatus.FILLED });
  expect(venue.calls.at(-1)).toBe('cancel ORDER-3');
});

test('legs go with an order that has opened nothing and is filled once it is not to grow', async () => {
  const venue = createScriptedVenue();
  const bench = createBracketBench({ venue });
  bench.at(100);
  bench.place({ side: Side.SELL, qty: 10 });
  await bench.engine.settled();
  venue.report(fillOf('ORDER-1', 10, 100));
  bench.place(entry);
  await bench.engine.settled();
  venue.report(accepted('ORDER-2'));
  await bench.engine.settled();
  expect(bench.modify('ORDER-2', { ...entry, qty: 12 })).toBe('accepted');
  await bench.engine.settled();
  venue.report(fillOf('ORDER-2', 10, 100));
  venue.report({ type: 'replace-refused', orderId: 'ORDER-2', reason: 'It has filled.' });
  expect(await bench.orders()).toEqual([
    'ORDER-1 filled sell 10 (10)',
    'ORDER-2 filled buy 10 (10) @100',
    'ORDER-3 canceled sell 10 @110 of ORDER-2',
    'ORDER-4 canceled sell 10 stop 90 of ORDER-2',
  ]);
});

test('a leg that it rejects is not sent again, and shows no more', async () => {
  const venue = createScriptedVenue();
  const bench = createBracketBench({ venue });
  bench.at(101);
  bench.place(entry);
  await bench.engine.settled();
  venue.report(accepted('ORDER-1'), fillOf('ORDER-1', 4, 100));
  await bench.engine.settled();
  venue.report({ type: 'rejected', orderId: 'ORDER-3', reason: 'no' });
  venue.report(fillOf('ORDER-1', 2, 100));
  await bench.engine.settled();
  expect(venue.calls).toEqual(['place ORDER-1', 'place ORDER-2', 'place ORDER-3']);
  expect(await bench.order('ORDER-1')).not.toHaveProperty('stopLoss');
});

test('a halt takes the legs away, and what still fills after it gets none', async () => {
  const venue = createScriptedVenue();
  const bench = createBracketBench({ venue });
  bench.at(101);
  bench.place(entry);
  await bench.engine.settled();
  venue.report(accepted('ORDER-1'));
  const reason = 'drill';
  const by = { actor: trader, accountId: 'A' };
  bench.engine.submit({ type: 'halt', ...by, level: 'halted', flatten: false, reason });
  await bench.engine.settled();
  venue.report(fillOf('ORDER-1', 4, 100), { type: 'cancelled', orderId: 'ORDER-1' });
  expect(await bench.orders()).toEqual([
    'ORDER-1 canceled buy 10 (4) @100',
    'ORDER-2 canceled sell 10 @110 of ORDER-1',
    'ORDER-3 canceled sell 10 stop 90 of ORDER-1',
  ]);
  expect(bench.edit(bracket)).toBe('account_halted');
  bench.engine.submit({ type: 'resume', ...by, reason });
  expect(bench.edit(bracket)).toBe('accepted');
});

test('an order whose cancel is refused after a halt has its legs again once that is lifted', async () => {
  const venue = createScriptedVenue();
  const bench = createBracketBench({ venue });
  bench.at(101);
  bench.place(entry);
  await bench.engine.settled();
  venue.report(accepted('ORDER-1'));
  const by = { actor: trader, accountId: 'A', reason: 'drill' };
  bench.engine.submit({ type: 'halt', ...by, level: 'halted', flatten: false });
  await bench.engine.settled();
  venue.report(fillOf('ORDER-1', 4, 100), {
    type: 'cancel-refused',
    orderId: 'ORDER-1',
    reason: 'too late',
  });
  await bench.engine.settled();
  expect((await bench.orders()).length).toBe(3);
  bench.engine.submit({ type: 'resume', ...by });
  venue.report(fillOf('ORDER-1', 6, 100));
  expect((await bench.orders()).slice(3)).toEqual([
    'ORDER-4 placing sell 4 @110',
    'ORDER-5 placing sell 4 stop 90',
  ]);
  venue.report(accepted('ORDER-4'), accepted('ORDER-5'));
  expect(bench.engine.positions('A')).toMatchObject([{ qty: 10, ...bracket }]);
  expect((await bench.order('ORDER-1'))?.takeProfit).toBe(110);
});

test('what it cannot do is refused with a reason', () => {
  const venue = createScriptedVenue({ capabilities: { features: [], timeInForce: ['gtc'] } });
  const bench = createBracketBench({ venue });
  bench.at(101);
  for (const asked of [
    bracket,
    { trailingStopPips: 5 },
    { guaranteedStop: 90 },
    { postOnly: true },
    { duration: { type: 'IOC' } },
  ]) {
    expect(bench.tried({ type: LIMIT, limitPrice: 100, qty: 1, ...asked })).toBe('unsupported_order');
  }
});
