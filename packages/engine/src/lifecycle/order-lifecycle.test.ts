import { OrderStatus } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { isFinal, nextState, orderStates, orderSteps, publishedAs } from './order-lifecycle.ts';

/** FIX codes stand for the states; `.` where the step cannot happen, `r` for the working state that fits fills and requests. */
const named = new Map(orderStates.map((state) => [publishedAs[state].fix, state]));

const table: Record<(typeof orderStates)[number], string> = {
  //      amend activate accept reject trigger trail fill complete correct req-rep replace ref-rep req-can cancel ref-can expire
  inactive: '9 A . 8 . . . . . . . . . 4 . .',
  'pending-new': '. . 0 8 A A 1 2 . . . . 6 4 . C',
  new: '. . . 8 0 0 1 2 r E . . 6 4 . C',
  'partially-filled': '. . 1 . 1 1 1 2 r E . . 6 4 . C',
  'pending-replace': '. . E . E E E 2 E . r r 6 4 . C',
  'pending-cancel': '. . 6 8 6 6 6 2 6 . 6 6 . 4 r C',
  filled: '. . . . . . . . . . . . . . . .',
  cancelled: '. . . . . . . . . . . . . . . .',
  expired: '. . . . . . . . . . . . . . . .',
  rejected: '. . . . . . . . . . . . . . . .',
};

describe('order life cycle', () => {
  const cells = orderStates.flatMap((state) =>
    orderSteps.map((step, index) => [state, step, table[state].split(' ')[index] ?? '?'] as const),
  );

  test.each(cells)('%s, %s -> %s', (state, step, expected) => {
    for (const resumed of ['new', 'partially-filled', 'pending-replace'] as const) {
      const next = expected === 'r' ? resumed : named.get(expected);
      expect(nextState(state, step, resumed)).toBe(next);
    }
  });

  test('a final state is never left, any other can still end', () => {
    for (const state of orderStates) {
      const next = orderSteps
        .map((step) => nextState(state, step))
        .filter((reached) => reached !== undefined);
      expect([next.length === 0, next.some(isFinal)]).toEqual([isFinal(state), !isFinal(state)]);
    }
  });

  test('every state has its FIX status and its place in TradingView', () => {
    expect(
      Object.fromEntries(orderStates.map((state) => [publishedAs[state].fix, publishedAs[state].status])),
    ).toEqual({
      9: OrderStatus.INACTIVE,
      A: OrderStatus.PLACING,
      0: OrderStatus.WORKING,
      1: OrderStatus.WORKING,
      E: OrderStatus.WORKING,
      6: OrderStatus.WORKING,
      2: OrderStatus.FILLED,
      4: OrderStatus.CANCELED,
      C: OrderStatus.CANCELED,
      8: OrderStatus.REJECTED,
    });
  });
});
