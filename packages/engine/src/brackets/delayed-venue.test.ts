import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../state/apply.ts';
import { emptyState } from '../state/engine-state.ts';
import { createDelayedVenue } from '../testing/delayed-venue.ts';
import { happen, happening } from '../testing/random-history.ts';
import { createBench, usd } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';
import { openQuantity, wantedQuantities } from './wanted-quantities.ts';

/** A history, and how much of what is on its way arrives before each thing that happens. */
const histories = fc.array(fc.tuple(happening, fc.nat(6)), { maxLength: 60, size: 'max' });

test('however long a venue takes: once all is said, every order that may only close has the size it should have', async () => {
  let legs = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const venue = createDelayedVenue();
      const market = createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR' });
      const bench = createBench({
        venue,
        market,
        fx: { rate: (from) => (from === 'EUR' ? 1.0837 : undefined) },
        accounts: [usd(100_000), usd(50_000, 'B')],
      });
      const print: typeof bench.print = (given) => venue.print(market.print(given));
      for (const [event, arriving] of history) {
        happen({ ...bench, print }, event);
        await bench.engine.settled();
        for (let count = 0; count < arriving; count += 1) {
          if (venue.next()) await bench.engine.settled();
        }
      }
      while (venue.next()) await bench.engine.settled();

      expect(bench.engine.stopped).toBeUndefined();
      const state = emptyState();
      for (const { accountId, time, events } of bench.journal.records()) {
        for (const event of events) {
          apply(state, accountId, event, time);
          // What was asked of an order that had filled by then is refused, after the fill.
          if (event.type === 'report-unmatched') expect(event.report.type).toMatch(/-refused$/);
        }
      }
      for (const account of state.accounts.values()) {
        for (const order of account.orders.values()) expect(order.state).not.toMatch(/^pending/);
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
    }),
    { numRuns: 1000 },
  );
  expect(legs).toBeGreaterThan(300);
});
