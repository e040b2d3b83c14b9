import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../create-engine.ts';
import { redecide } from '../redecide.ts';
import { apply } from '../state/apply.ts';
import { emptyState } from '../state/engine-state.ts';
import { createAttachingVenue } from '../testing/attaching-venue.ts';
import { createDelayedVenue } from '../testing/delayed-venue.ts';
import { noLimits } from '../testing/no-limits.ts';
import { happen, happening } from '../testing/random-history.ts';
import { createBench, testRun, usd } from '../testing/test-engine.ts';
import type { Bench } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';
import { openQuantity, wantedQuantities } from './wanted-quantities.ts';

/** What happens, how much of what is on its way arrives before it, and what becomes of the venue or the engine with it. */
const step = fc.tuple(
  happening,
  fc.nat(6),
  fc.oneof(
    { weight: 8, arbitrary: fc.constant('nothing' as const) },
    { weight: 1, arbitrary: fc.constantFrom('away' as const, 'back' as const, 'restart' as const) },
  ),
);
const histories = fc.array(step, { maxLength: 60, size: 'max' });

const accounts = [usd(100_000), usd(50_000, 'B')];
const fx = { rate: (from: string) => (from === 'EUR' ? 1.0837 : undefined) };

/** A bench over a venue that takes legs along, delays everything, and may be away or meet another engine. */
const createWorld = () => {
  const server = createAttachingVenue();
  const delayed = createDelayedVenue(server);
  let isAway = false;
  const sentInVain: string[] = [];
  const venue: typeof delayed = {
    ...delayed,
    place(placed, facts) {
      // What protects a position is sent whatever the venue says.
      if (isAway && placed.order.role === undefined) sentInVain.push(placed.order.id);
      return delayed.place(placed, facts);
    },
    unavailable: () =>
      isAway ? ({ code: 'venue_unavailable', reason: 'It is away: wait.' } as const) : undefined,
    // It has forgotten nothing.
    restore: () => undefined,
  };
  const market = createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR' });
  const first = createBench({ venue, market, fx, accounts });
  const print: Bench['print'] = (given) => delayed.print(market.print(given));
  let bench: Bench = { ...first, print };
  return {
    server,
    delayed,
    sentInVain,
    get bench() {
      return bench;
    },
    become(what: 'nothing' | 'away' | 'back' | 'restart') {
      if (what === 'away' || what === 'back') isAway = what === 'away';
      if (what !== 'restart') return;
      const engine = createEngine({
        clock: { now: () => first.pass(1) },
        journal: first.journal,
        venue,
        market,
        fx,
        fees: {},
        limits: noLimits,
        run: testRun,
        accounts,
        onListenerError(error) {
          throw error;
        },
        records: [...first.journal.records()],
      });
      bench = { ...bench, engine };
    },
  };
};

test('however slow a venue is, whoever is away: once all is said, it works what the engine has, and every leg has its size', async () => {
  let legs = 0;
  let started = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const world = createWorld();
      const { delayed, server, sentInVain } = world;
      const settle = () => world.bench.engine.settled();
      await settle();
      for (const [event, arriving, what] of history) {
        world.become(what);
        happen(world.bench, event);
        await settle();
        for (let count = 0; count < arriving; count += 1) if (delayed.next()) await settle();
      }
      world.become('back');
      let messages = 0;
      const drain = async () => {
        for (; delayed.next(); messages += 1) {
          // Whoever goes on asking for what is refused never comes to rest.
          expect(messages).toBeLessThan(5000);
          await settle();
        }
      };
      await drain();
      for (let before = -1; before < messages;) {
        before = messages;
        world.bench.engine.wake();
        await settle();
        await drain();
      }

      const { engine, journal } = world.bench;
      expect(engine.stopped).toBeUndefined();
      expect(sentInVain).toEqual([]);
      const state = emptyState();
      for (const { accountId, time, events } of journal.records()) {
        for (const event of events) {
          apply(state, accountId, event, time);
          if (event.type === 'report-unmatched') expect(event.report.type).toMatch(/-refused$|^cancelled$/);
          if (event.type === 'order-activated') started += 1;
        }
      }
      const open = server.open();
      for (const account of state.accounts.values()) {
        if (account.halt.flatten) expect([...account.positions.keys()]).toEqual([]);
        for (const order of account.orders.values()) {
          expect(order.state).not.toMatch(/^pending/);
          if (order.state === 'inactive') continue;
          expect([order.id, open.get(order.id)]).toEqual([order.id, openQuantity(order)]);
          open.delete(order.id);
        }
        for (const symbol of ['ACME', 'SAP']) {
          for (const [id, wanted] of wantedQuantities(account, symbol)) {
            const order = account.orders.get(id);
            if (order === undefined) continue;
            legs += 1;
            if (order.state === 'inactive') expect(wanted).toBe(0n);
            else expect(openQuantity(order)).toBe(wanted);
          }
        }
      }
      expect([...open]).toEqual([]);
      expect(await redecide(journal.records())).toMatchObject({
        mismatch: undefined,
        stateHash: engine.stateHash(),
      });
    }),
    { numRuns: 1500 },
  );
  expect(legs).toBeGreaterThan(100);
  expect(started).toBeGreaterThan(300);
});
