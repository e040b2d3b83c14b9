import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPriceFormat } from '../../../format/price.ts';
import { atRest, nextDrag, type DragEvent, type DragState } from './drag.ts';
import { newLegLine, type TradeLine } from './trade-line.ts';

const prices = createPriceFormat({ minmov: 25, pricescale: 100 });

const line = (change: Partial<TradeLine> = {}): TradeLine => ({
  id: 'order 1 limitPrice',
  target: { kind: 'order', id: '1', field: 'limitPrice' },
  price: 100,
  tone: 'up',
  look: 'dashed',
  faint: false,
  title: 'Buy',
  type: 'Limit',
  spoken: 'Buy limit',
  qty: 1,
  direction: 1,
  newLegs: ['takeProfit', 'stopLoss'],
  ...change,
});
const grab = (held = line(), obstacle?: string): DragEvent => ({
  type: 'grab',
  line: held,
  price: held.price,
  obstacle,
});

/** Carries out events one after another; everything that was sent and told on the way. */
function run(events: readonly DragEvent[], from: DragState = atRest) {
  let state = from;
  const sent: number[] = [];
  const notices: string[] = [];
  for (const event of events) {
    const step = nextDrag(state, event, prices);
    state = step.state;
    if (step.send) sent.push(step.send.price);
    if (step.notice !== undefined) notices.push(step.notice);
  }
  return { state, sent, notices };
}

test('a line let go elsewhere is sent once and pending until the stream shows it there', () => {
  const held = run([grab(), { type: 'move', price: 101.1 }]);
  expect(held.state.drag?.price).toBe(101);
  expect(held.sent).toEqual([]);
  const dropped = run([{ type: 'drop' }, { type: 'drop' }], held.state);
  expect(dropped.sent).toEqual([101]);
  expect(dropped.state.drag).toBeUndefined();
  // Something else of the account changed.
  const waiting = run([{ type: 'known', lines: [line()] }], dropped.state);
  expect(waiting.state.pending).toHaveLength(1);
  const confirmed = run([{ type: 'known', lines: [line({ price: 101 })] }], waiting.state);
  expect(confirmed.state).toEqual(atRest);
});

test('nothing is sent of a line that is let go where it was, or undone', () => {
  expect(
    run([grab(), { type: 'move', price: 101 }, { type: 'move', price: 100.1 }, { type: 'drop' }]),
  ).toEqual({ state: atRest, sent: [], notices: [] });
  expect(run([grab(), { type: 'move', price: 101 }, { type: 'undo' }, { type: 'drop' }])).toEqual({
    state: atRest,
    sent: [],
    notices: [],
  });
});

test('keys move by ticks', () => {
  const { state } = run([grab(), { type: 'step', ticks: 1 }, { type: 'step', ticks: -10 }]);
  expect(state.drag?.price).toBe(97.75);
});

test('while its last change is pending a line cannot be taken, and no other order is kept from it', () => {
  const pending = run([grab(), { type: 'move', price: 102 }, { type: 'drop' }]).state;
  const again = run([grab(line()), { type: 'move', price: 103 }, { type: 'drop' }], pending);
  expect(again.sent).toEqual([]);
  expect(again.notices).toEqual([expect.stringContaining('still waiting')]);
  const leg = run([grab(newLegLine(line(), 'takeProfit', 110)), { type: 'drop' }], pending);
  expect(leg.sent).toEqual([]);
  const other = line({ id: 'order 2 limitPrice', target: { kind: 'order', id: '2', field: 'limitPrice' } });
  expect(run([grab(other), { type: 'move', price: 90 }, { type: 'drop' }], pending).sent).toEqual([90]);
});

test('a refusal puts the line back and says why', () => {
  const { state } = run([grab(), { type: 'move', price: 102 }, { type: 'drop' }]);
  const [move] = state.pending;
  if (!move) throw new Error('Nothing is pending.');
  expect(run([{ type: 'refused', move, why: 'Too far.' }], state)).toEqual({
    state: atRest,
    sent: [],
    notices: ['Too far.'],
  });
});

test('an order that goes while it is held ends the drag, with a notice and nothing sent', () => {
  const { state, sent, notices } = run([
    grab(),
    { type: 'move', price: 102 },
    { type: 'known', lines: [] },
    { type: 'move', price: 103 },
    { type: 'drop' },
  ]);
  expect(state).toEqual(atRest);
  expect(sent).toEqual([]);
  expect(notices).toEqual(['Buy limit was filled or cancelled while you moved it. Nothing was sent.']);
});

test('an order that changes while it is held stays held as it now is', () => {
  const { state } = run([
    grab(),
    { type: 'move', price: 102 },
    { type: 'known', lines: [line({ qty: 0.5, price: 99 })] },
  ]);
  expect(state.drag).toEqual({ line: line({ qty: 0.5, price: 99 }), price: 102 });
});

test('an obstacle keeps a line where it is; one that comes while it is held puts it back', () => {
  const kept = run([grab(line(), 'Trading is halted.'), { type: 'move', price: 101 }, { type: 'drop' }]);
  expect(kept).toEqual({ state: atRest, sent: [], notices: ['Trading is halted.'] });
  const undone = run([
    grab(),
    { type: 'move', price: 101 },
    { type: 'undo', why: 'Lost.' },
    { type: 'drop' },
  ]);
  expect(undone).toEqual({ state: atRest, sent: [], notices: ['Lost.'] });
});

test('a position is not moved, and a held line is not given up for another', () => {
  const position = line({ id: 'position A', target: { kind: 'position', id: 'A' } });
  expect(run([grab(position)]).state).toEqual(atRest);
  const other = line({ id: 'order 2 limitPrice', target: { kind: 'order', id: '2', field: 'limitPrice' } });
  expect(run([grab(), grab(other)]).state.drag?.line.id).toBe('order 1 limitPrice');
});

test('a leg drawn out of an order is pending until the order has it', () => {
  const leg = newLegLine(line(), 'takeProfit', 110);
  const sent = run([grab(leg), { type: 'move', price: 111 }, { type: 'drop' }]);
  expect(sent.sent).toEqual([111]);
  expect(run([{ type: 'known', lines: [line()] }], sent.state).state.pending).toHaveLength(1);
  const has = run([{ type: 'known', lines: [line({ newLegs: ['stopLoss'] })] }], sent.state);
  expect(has.state).toEqual(atRest);
  const gone = run([grab(leg), { type: 'known', lines: [] }]);
  expect(gone.notices).toHaveLength(1);
  expect(gone.state).toEqual(atRest);
});

test('what the ticket is given is not waited for', () => {
  const draft = line({ id: 'draft limitPrice', target: { kind: 'draft', field: 'limitPrice' } });
  const { state, sent } = run([grab(draft), { type: 'move', price: 105 }, { type: 'drop' }]);
  expect(sent).toEqual([105]);
  expect(state).toEqual(atRest);
});

test('a change that is not confirmed in time is given up; one that was is not', () => {
  const { state } = run([grab(), { type: 'move', price: 102 }, { type: 'drop' }]);
  const [move] = state.pending;
  if (!move) throw new Error('Nothing is pending.');
  expect(run([{ type: 'expired', move }], state)).toMatchObject({
    state: atRest,
    notices: [expect.stringContaining('not confirmed')],
  });
  expect(run([{ type: 'expired', move }]).notices).toEqual([]);
});

test.each([
  { minmov: 1, pricescale: 100 },
  { minmov: 25, pricescale: 100 },
  { minmov: 1, pricescale: 100_000 },
  { minmov: 1, pricescale: 128, minmove2: 4, fractional: true },
])('wherever a pointer and keys take a line, its price is on the tick grid: %o', (rules) => {
  const grid = createPriceFormat(rules);
  const price = fc.double({ min: 0.01, max: 200_000, noNaN: true });
  fc.assert(
    fc.property(price, price, fc.integer({ min: -20, max: 20 }), (from, to, ticks) => {
      const events: readonly DragEvent[] = [
        grab(line({ price: grid.snap(from) })),
        { type: 'move', price: to },
        { type: 'step', ticks },
        { type: 'drop' },
      ];
      let state = atRest;
      for (const event of events) {
        const step = nextDrag(state, event, grid);
        state = step.state;
        if (!step.send) continue;
        const units = (step.send.price * rules.pricescale) / rules.minmov;
        expect(Math.abs(units - Math.round(units))).toBeLessThan(1e-5);
        // The very number that its text means, so that the server finds it on the grid too.
        expect(Number(step.send.price.toFixed(7))).toBe(step.send.price);
      }
    }),
  );
});
