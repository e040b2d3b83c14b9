import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import type { Command, Decision } from './commands/command.ts';
import { publishedAs } from './lifecycle/order-lifecycle.ts';
import type { Order } from './model/order.ts';
import { fromUnits } from './money/fixed-point.ts';
import type { VenueReport } from './ports/venue.ts';
import { apply } from './state/apply.ts';
import { emptyState } from './state/engine-state.ts';
import { createScriptedVenue, fillOf } from './testing/scripted-venue.ts';
import { createBench, trader } from './testing/test-engine.ts';

/**
 * What happens, and the order after it: FIX OrdStatus (39), OrderQty and CumQty. `!` behind what a venue says: it does not
 * fit the order and is journaled as unmatched. `:` before the code of a refused command.
 */
type Step = readonly [happens: string, order: string];

/** The order state changes of FIX 4.4, appendix D, with the letters of its matrices, and their like. */
const scenarios: Readonly<Record<string, readonly Step[]>> = {
  'A: fills in parts': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 2', '1 10 2'],
    ['fill 8', '2 10 10'],
  ],
  'A: fills before it is acknowledged': [
    ['place 10', 'A 10 0'],
    ['fill 10', '2 10 10'],
    ['accepted !', '2 10 10'],
  ],
  'A: in parts before it is acknowledged': [
    ['place 10', 'A 10 0'],
    ['fill 4', '1 10 4'],
    ['accepted', '1 10 4'],
    ['fill 6', '2 10 10'],
  ],
  'A: rejected': [
    ['place 10', 'A 10 0'],
    ['rejected', '8 10 0'],
    ['accepted !', '8 10 0'],
    ['fill 10 !', '8 10 0'],
  ],
  'A: rejected after it was accepted': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['rejected', '8 10 0'],
  ],
  'A: no rejection takes back what has filled': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 4', '1 10 4'],
    ['rejected !', '1 10 4'],
  ],
  'A: more than ordered is never booked': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 11 !', '0 10 0'],
    ['fill 7', '1 10 7'],
    ['fill 4 !', '1 10 7'],
    ['fill 3', '2 10 10'],
    ['fill 1 !', '2 10 10'],
  ],
  'B: cancelled before anything filled': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['cancel', '6 10 0'],
    ['cancelled', '4 10 0'],
    ['cancel :order_final', '4 10 0'],
  ],
  'B: cancelled before it is acknowledged': [
    ['place 10', 'A 10 0'],
    ['cancel', '6 10 0'],
    ['accepted', '6 10 0'],
    ['cancelled', '4 10 0'],
  ],
  'B: rejected while a cancel is pending': [
    ['place 10', 'A 10 0'],
    ['cancel', '6 10 0'],
    ['rejected', '8 10 0'],
    ['cancelled !', '8 10 0'],
  ],
  'B: fills while a cancel is pending': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 2', '1 10 2'],
    ['cancel', '6 10 2'],
    ['fill 3', '6 10 5'],
    ['cancelled', '4 10 5'],
    ['fill 5 !', '4 10 5'],
  ],
  'B: filled before the cancel arrives: too late': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['cancel', '6 10 0'],
    ['fill 10', '2 10 10'],
    ['cancel refused !', '2 10 10'],
  ],
  'B: a refused cancel leaves the order as it was': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['cancel', '6 10 0'],
    ['cancel refused', '0 10 0'],
    ['fill 3', '1 10 3'],
    ['cancel', '6 10 3'],
    ['fill 2', '6 10 5'],
    ['cancel refused', '1 10 5'],
  ],
  'B: asking twice asks the venue once': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['cancel', '6 10 0'],
    ['cancel', '6 10 0'],
    ['cancelled', '4 10 0'],
    ['cancelled !', '4 10 0'],
  ],
  'B: modified while a cancel is pending': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['cancel', '6 10 0'],
    ['modify 12 :order_pending', '6 10 0'],
    ['cancelled', '4 10 0'],
  ],
  'C: replaced by more': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['replaced', '0 12 0'],
    ['fill 12', '2 12 12'],
  ],
  'C: replaced by more, partly filled before and meanwhile': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 1', '1 10 1'],
    ['modify 12', 'E 10 1'],
    ['fill 2', 'E 10 3'],
    ['replaced', '1 12 3'],
    ['fill 9', '2 12 12'],
  ],
  'C: filled at the old quantity after more was asked for, which is then refused': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['fill 10', 'E 10 10'],
    ['modify 14 :order_pending', 'E 10 10'],
    ['replace refused', '2 10 10'],
    ['replace refused !', '2 10 10'],
  ],
  'C: filled at the old quantity after more was asked for, which is then granted': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['fill 10', 'E 10 10'],
    ['replaced', '1 12 10'],
    ['fill 2', '2 12 12'],
  ],
  'C: filled at the old quantity after more was asked for, and cancelled by the venue': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['fill 10', 'E 10 10'],
    ['cancelled', '4 10 10'],
    ['replaced !', '4 10 10'],
  ],
  'C: filled at the old quantity after less was asked for': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 7', 'E 10 0'],
    ['fill 10', '2 10 10'],
    ['replace refused', '2 10 10'],
  ],
  'C: a fill beyond the old quantity overtakes the acknowledgement of a replacement': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['fill 11', 'E 12 11'],
    ['modify 14 :order_pending', 'E 12 11'],
    ['replaced', '1 12 11'],
    ['replaced !', '1 12 11'],
    ['fill 1', '2 12 12'],
  ],
  'C: filled whole before a replacement is acknowledged': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['fill 10', 'E 10 10'],
    ['fill 3 !', 'E 10 10'],
    ['fill 2', '2 12 12'],
    ['replaced', '2 12 12'],
    ['cancelled !', '2 12 12'],
  ],
  'C: a refused replacement leaves the old terms': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['replace refused', '0 10 0'],
    ['fill 10', '2 10 10'],
  ],
  'C: refused after a part has filled': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['fill 4', 'E 10 4'],
    ['replace refused', '1 10 4'],
  ],
  'C: replaced by less': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 4', '1 10 4'],
    ['modify 7', 'E 10 4'],
    ['replaced', '1 7 4'],
    ['fill 3', '2 7 7'],
  ],
  'C: replaced by exactly what is filled': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 4', '1 10 4'],
    ['modify 4', 'E 10 4'],
    ['replaced', '2 4 4'],
  ],
  'C: replaced by less than has been filled meanwhile': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 5', 'E 10 0'],
    ['fill 7', 'E 10 7'],
    ['replaced', '2 7 7'],
  ],
  'C: asked for less than is filled': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 7', '1 10 7'],
    ['modify 5 :invalid_quantity', '1 10 7'],
  ],
  'C: modified before it is acknowledged': [
    ['place 10', 'A 10 0'],
    ['modify 12 :order_pending', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
  ],
  'C: modified when it is filled': [
    ['place 10', 'A 10 0'],
    ['fill 10', '2 10 10'],
    ['modify 12 :order_final', '2 10 10'],
  ],
  'D: a second replacement waits for the answer to the first': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['modify 14 :order_pending', 'E 10 0'],
    ['replaced', '0 12 0'],
    ['modify 14', 'E 12 0'],
    ['replaced', '0 14 0'],
  ],
  'D: a cancel overtakes a replacement, which is granted before': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['cancel', '6 10 0'],
    ['replaced', '6 12 0'],
    ['cancelled', '4 12 0'],
  ],
  'D: a cancel overtakes a replacement, which is refused before': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['cancel', '6 10 0'],
    ['replace refused', '6 10 0'],
    ['cancel refused', '0 10 0'],
  ],
  'D: a cancel overtakes a replacement, and kills it': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['cancel', '6 10 0'],
    ['cancelled', '4 10 0'],
    ['replace refused !', '4 10 0'],
  ],
  'D: a cancel overtakes a replacement, and is refused before that is answered': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['cancel', '6 10 0'],
    ['cancel refused', 'E 10 0'],
    ['replaced', '0 12 0'],
  ],
  'D: filled at the old quantity while a cancel has overtaken a replacement by more': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['cancel', '6 10 0'],
    ['fill 10', '6 10 10'],
    ['cancel refused', 'E 10 10'],
    ['replace refused', '2 10 10'],
  ],
  'D: the same, and the replacement is granted': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['fill 10', 'E 10 10'],
    ['cancel', '6 10 10'],
    ['replaced', '6 12 10'],
    ['cancelled', '4 12 10'],
  ],
  'E: cancelled by the venue alone': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 4', '1 10 4'],
    ['cancelled', '4 10 4'],
  ],
  'E: cancelled by the venue while a replacement is pending': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['cancelled', '4 10 0'],
    ['replaced !', '4 10 0'],
  ],
  'E: terms nobody asked for are not taken over': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['replaced !', '0 10 0'],
  ],
  'E: an answer to no request': [
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['cancel refused !', '0 10 0'],
    ['replace refused !', '0 10 0'],
    ['accepted !', '0 10 0'],
  ],
  'F: the same order again under the same id': [
    ['place 10', 'A 10 0'],
    ['place 10', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['place 10', '0 10 0'],
    ['fill 10', '2 10 10'],
    ['place 10', '2 10 10'],
  ],
  'F: another order under an id that is taken': [
    ['place 10', 'A 10 0'],
    ['place 20 :idempotency_conflict', 'A 10 0'],
  ],
  'F: the same order again after it was rejected': [
    ['place 10', 'A 10 0'],
    ['rejected', '8 10 0'],
    ['place 10', '8 10 0'],
  ],
  'I: expires, nothing filled': [
    ['place 10 DAY', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['expired', 'C 10 0'],
    ['fill 1 !', 'C 10 0'],
  ],
  'I: expires while a cancel is pending': [
    ['place 10 DAY', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['fill 3', '1 10 3'],
    ['cancel', '6 10 3'],
    ['expired', 'C 10 3'],
    ['cancel refused !', 'C 10 3'],
  ],
  'I: expires while a replacement is pending': [
    ['place 10 DAY', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['modify 12', 'E 10 0'],
    ['expired', 'C 10 0'],
  ],
  'I: immediate-or-cancel, nothing filled': [
    ['place 10 IOC', 'A 10 0'],
    ['accepted', '0 10 0'],
    ['cancelled', '4 10 0'],
  ],
  'I: immediate-or-cancel, a part filled': [
    ['place 10 IOC', 'A 10 0'],
    ['fill 4', '1 10 4'],
    ['expired', 'C 10 4'],
  ],
  'I: fill-or-kill, killed': [
    ['place 10 FOK', 'A 10 0'],
    ['cancelled', '4 10 0'],
  ],
  'I: fill-or-kill, filled': [
    ['place 10 FOK', 'A 10 0'],
    ['fill 10', '2 10 10'],
  ],
};

const orderId = 'ORDER-1';

const reports: Readonly<Record<string, VenueReport>> = {
  accepted: { type: 'accepted', orderId },
  rejected: { type: 'rejected', orderId, reason: 'no' },
  replaced: { type: 'replaced', orderId },
  'replace refused': { type: 'replace-refused', orderId, reason: 'no' },
  cancelled: { type: 'cancelled', orderId },
  'cancel refused': { type: 'cancel-refused', orderId, reason: 'too late' },
  expired: { type: 'expired', orderId },
};

const setUp = () => {
  const venue = createScriptedVenue();
  const bench = createBench({ venue });
  const { engine } = bench;
  bench.print({ ticker: 'ACME', price: 60 });
  const state = emptyState();
  let order: Order | undefined;
  let unmatched = 0;
  engine.onRecord(({ accountId, events, time }) => {
    for (const event of events) {
      const effect = apply(state, accountId, event, time);
      if (event.type === 'report-unmatched') unmatched += 1;
      if (effect.order !== undefined) ({ order } = effect);
    }
  });
  const by = { actor: trader, accountId: 'A' };
  const asked = (qty: string) =>
    ({ symbol: 'ACME', type: OrderType.LIMIT, side: Side.BUY, qty: Number(qty), limitPrice: 50 }) as const;
  const command = (name: string, qty: string, duration = 'GTC'): Command | undefined => {
    switch (name) {
      case 'place': {
        const placed = { ...asked(qty), duration: { type: duration }, clientOrderId: 'mine' };
        return { type: 'place-order', ...by, order: placed };
      }
      case 'modify':
        return { type: 'modify-order', ...by, orderId, order: asked(qty) };
      case 'cancel':
        return qty === '' ? { type: 'cancel-order', ...by, orderId } : undefined;
      default:
        return undefined;
    }
  };
  const answer = (decision: Decision): string | undefined =>
    decision.accepted ? undefined : decision.refusal.code;
  return {
    venue,
    engine,
    /** Lets it happen; returns the code of a refusal, or `!` for a report that did not fit. */
    async happens(what: string): Promise<string | undefined> {
      const [name = '', qty = '', duration] = what.split(' ');
      const given = command(name, qty, duration);
      const before = unmatched;
      const refused = given === undefined ? undefined : answer(engine.submit(given).decision);
      await engine.settled();
      if (given === undefined) {
        const report = name === 'fill' ? fillOf(orderId, Number(qty), 50) : reports[what];
        if (report === undefined) throw new Error(`Nothing is called ${what}.`);
        venue.report(report);
        await engine.settled();
      }
      return unmatched > before ? '!' : refused && `:${refused}`;
    },
    seen: () =>
      order && `${publishedAs[order.state].fix} ${fromUnits(order.qty)} ${fromUnits(order.filledQty)}`,
  };
};

describe('order state changes', () => {
  test.each(Object.entries(scenarios))('%s', async (_, steps) => {
    const { happens, seen, venue, engine } = setUp();
    for (const [step, expected] of steps) {
      const [, what = '', outcome] = /^(.*?)(?: (!|:\w+))?$/.exec(step) ?? [];
      expect([step, await happens(what)]).toEqual([step, outcome]);
      expect([step, seen()]).toEqual([step, expected]);
    }
    // However often it was asked for, there is one order, and its fills are the position.
    expect(venue.calls.filter((call) => call.startsWith('place'))).toEqual([`place ${orderId}`]);
    const [order] = engine.orders('A');
    expect(engine.orders('A')).toHaveLength(1);
    expect(engine.positions('A')[0]?.qty ?? 0).toBe(order?.filledQty);
  });
});
