import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrderFilled, OrderPlaced } from '../events/engine-event.ts';
import { isFinal } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';
import { happen, happening } from '../testing/random-history.ts';
import type { Happening } from '../testing/random-history.ts';
import { createBench, usd } from '../testing/test-engine.ts';
import type { Bench } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';
import type { AccountState } from '../state/account-state.ts';
import { apply } from '../state/apply.ts';
import { emptyState } from '../state/engine-state.ts';
import { openQuantity } from './wanted-quantities.ts';

const histories = fc.array(happening, { maxLength: 60, size: 'max' });

const open = (): Bench =>
  createBench({
    market: createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR' }),
    fx: { rate: (from) => (from === 'EUR' ? 1.0837 : undefined) },
    accounts: [usd(100_000), usd(50_000, 'B')],
  });

/** The state after every record of a history, and the records on the way. */
const lived = async (
  events: readonly Happening[],
  onEvent: (before: AccountState | undefined, event: OrderFilled) => void,
  onRecord: (account: AccountState) => void,
): Promise<void> => {
  const bench = open();
  for (const event of events) happen(bench, event);
  await bench.engine.settled();
  const state = emptyState();
  for (const { accountId, time, events: made } of bench.journal.records()) {
    for (const event of made) {
      if (event.type === 'order-filled') onEvent(state.accounts.get(accountId), event);
      apply(state, accountId, event, time);
    }
    const account = state.accounts.get(accountId);
    if (account !== undefined) onRecord(account);
  }
};

const size = (qty: bigint): bigint => (qty < 0n ? -qty : qty);
const heldOf = (account: AccountState, symbol: string): bigint =>
  account.positions.get(symbol)?.position.qty ?? 0n;

test('an order that may only close never makes a position larger, nor turns it', async () => {
  let closing = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (events) => {
      await lived(
        events,
        (account, { orderId, symbol, side, qty }) => {
          if (account?.orders.get(orderId)?.reduceOnly !== true) return;
          closing += 1;
          const held = heldOf(account, symbol);
          expect(held > 0n).toBe(side < 0);
          expect(qty <= size(held)).toBe(true);
        },
        () => undefined,
      );
    }),
    { numRuns: 1500 },
  );
  expect(closing).toBeGreaterThan(1000);
});

test('the legs of a bracket never close more together than their order has filled', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (events) => {
      const bench = open();
      for (const event of events) happen(bench, event);
      await bench.engine.settled();
      const placed = new Map<string, OrderPlaced>();
      const entered = new Map<string, bigint>();
      const closed = new Map<string, bigint>();
      const add = (sums: Map<string, bigint>, id: string, qty: bigint) =>
        sums.set(id, (sums.get(id) ?? 0n) + qty);
      for (const { events: made } of bench.journal.records()) {
        for (const event of made) {
          if (event.type === 'order-placed') placed.set(event.orderId, event);
          if (event.type !== 'order-filled') continue;
          add(entered, event.orderId, event.qty);
          const parentId = placed.get(event.orderId)?.parentId;
          if (parentId === undefined) continue;
          add(closed, parentId, event.qty);
          expect((closed.get(parentId) ?? 0n) <= (entered.get(parentId) ?? 0n)).toBe(true);
        }
      }
    }),
    { numRuns: 1500 },
  );
});

const price = fc.integer({ min: 80, max: 120 });

test('a guaranteed stop never closes better than both what was paid and the market it was activated on', async () => {
  let closed = 0;
  await fc.assert(
    fc.asyncProperty(price, price, fc.integer({ min: 1, max: 5 }), fc.array(price), async (...drawn) => {
      const [first, limitPrice, distance, rest] = drawn;
      const bench = createBench({ market: createTestMarket(stock) });
      bench.print({ ticker: 'ACME', price: first });
      bench.place({ type: 1, limitPrice, qty: 10, guaranteedStop: Math.min(first, limitPrice) - distance });
      let market = first;
      for (const next of rest) {
        if (bench.engine.executions('A').length === 0) market = next;
        bench.print({ ticker: 'ACME', price: next });
        await bench.engine.settled();
      }
      const [paid, got] = bench.engine.executions('A');
      if (paid === undefined || got === undefined) return;
      closed += 1;
      expect(got.price).toBeLessThanOrEqual(Math.max(paid.price, market));
    }),
    { numRuns: 500 },
  );
  expect(closed).toBeGreaterThan(100);
});

/** What the brackets of a symbol could close at most, each of them once. */
const couldClose = (legs: readonly Order[]): bigint => {
  const groups = new Map<string | undefined, bigint>();
  for (const leg of legs) {
    const most = groups.get(leg.group) ?? 0n;
    groups.set(leg.group, openQuantity(leg) > most ? openQuantity(leg) : most);
  }
  return [...groups.values()].reduce((sum, qty) => sum + qty, 0n);
};

test('after every record: brackets fit what is held, legs wait with a parent alone, and parents show what is there', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (events) => {
      await lived(
        events,
        () => undefined,
        (account) => {
          const orders = [...account.orders.values()];
          expect(orders.some(({ state }) => isFinal(state))).toBe(false);
          for (const symbol of ['ACME', 'SAP']) {
            const closing = orders.filter((order) => order.symbol === symbol && order.reduceOnly);
            const working = closing.filter(({ state }) => state !== 'inactive');
            const legs = working.filter(({ role }) => role !== undefined);
            const held = heldOf(account, symbol);
            expect(couldClose(legs) <= size(held)).toBe(true);
            for (const order of working) {
              expect(held > 0n).toBe(order.side < 0);
              expect(openQuantity(order) <= size(held)).toBe(true);
            }
            for (const { state, parentId = '' } of closing) {
              if (state === 'inactive') expect(account.orders.has(parentId)).toBe(true);
            }
          }
          for (const { bracket, id } of orders) {
            if (bracket === undefined) continue;
            for (const leg of orders.filter(({ parentId }) => parentId === id)) {
              if (leg.role === 'take-profit') expect(bracket.takeProfit).toBe(leg.limitPrice);
              else expect(bracket.stop).toBeDefined();
            }
          }
        },
      );
    }),
    { numRuns: 1500 },
  );
});
