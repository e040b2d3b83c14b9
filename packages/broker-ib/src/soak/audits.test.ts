import { describe, expect, test } from 'vitest';
import { bookedFills, differences, type BookedExecution } from './booked-fills.ts';
import { auditPace, auditWire, type AuditedFrame } from './wire-audit.ts';

const base = { connection: 1, time: 0 } as const;

function order(id: string, reference: string, { tif = 'GTC', ...rest } = {}): AuditedFrame {
  const fields: string[] = Array.from({ length: 118 }, () => '');
  const filled = { 0: '3', 1: id, 21: tif, 23: 'DU1', 26: reference, 27: '1', 46: '3' };
  for (const [index, value] of Object.entries(filled)) fields[Number(index)] = value;
  return { ...base, direction: 'in', ...rest, fields };
}

const recovered: AuditedFrame = { ...base, direction: 'out', fields: ['55', '1', '7'] };

describe('the messages of a run', () => {
  test('are in order when every order has its own id, all its fields and follows the recovery', () => {
    expect(auditWire([recovered, order('1', 'a'), order('1', 'a'), order('2', 'b')])).toEqual([]);
  });

  test.each([
    ['an id that is used twice', [recovered, order('1', 'a'), order('1', 'b')], 'I1', 'used again for b'],
    ['an order without a duration', [recovered, order('1', 'a', { tif: '' })], 'O1', 'leaves field 22 empty'],
    ['an order before the recovery', [order('1', 'a')], 'C4', 'before the recovery is over'],
    [
      'an order on a second connection before its recovery',
      [recovered, { ...order('1', 'a'), connection: 2 }],
      'C4',
      'before the recovery is over',
    ],
  ])('%s is found', (_name, frames, line, sentence) => {
    expect(auditWire(frames)).toEqual([{ line, sentence: expect.stringContaining(sentence) }]);
  });
});

test('more than 40 messages in a second are found, whenever the second begins', () => {
  const every = (ms: number, count: number): readonly AuditedFrame[] =>
    Array.from({ length: count }, (_, index) => ({ ...order('1', 'a'), time: 700 + index * ms }));
  expect(auditPace(every(25, 200))).toEqual([]);
  expect(auditPace(every(20, 200))).toContainEqual({
    line: 'P1',
    sentence: expect.stringContaining('more than 40'),
  });
});

describe('two books', () => {
  const bought: BookedExecution = { id: 'e.01', symbol: 'AAPL', side: 1, qty: 3, price: 180 };

  test('agree whatever their order', () => {
    const sold = { ...bought, id: 'f.01', side: -1 };
    expect(differences([bought, sold], [sold, bought])).toEqual([]);
  });

  test.each([
    ['lacks one', [], [bought], 'e.01 is not booked: bought 3 AAPL at 180.'],
    ['has one too many', [bought], [], 'e.01 never happened: bought 3 AAPL at 180.'],
    [
      'has another price',
      [bought],
      [{ ...bought, price: 181 }],
      'e.01 is booked as bought 3 AAPL at 180 and was bought 3 AAPL at 181.',
    ],
  ])('differ when ours %s', (_name, ours, theirs, sentence) => {
    expect(differences(ours, theirs)).toEqual([sentence]);
  });

  test('an execution that a journal has twice is found, a corrected one is what it was corrected to', () => {
    const fill = { orderId: 'ORDER-1', symbol: 'AAPL', side: 1, commission: 0n, marketTime: 0 } as const;
    const record = (...events: readonly object[]) => ({ seq: 1, time: 0, events }) as never;
    const units = (value: number) => BigInt(value) * 100_000_000n;
    const filled = {
      ...fill,
      type: 'order-filled',
      fillId: 'F1',
      executionId: 'e.01',
      qty: units(3),
      price: units(180),
    };
    const corrected = { ...filled, type: 'fill-corrected', executionId: 'e.02', price: units(181) };
    expect(bookedFills([record(filled, corrected)])).toEqual({
      executions: [{ ...bought, id: 'e.02', price: 181 }],
      faults: [],
      overruled: [],
    });
    expect(bookedFills([record(filled), record({ ...filled, fillId: 'F2' })]).faults).toEqual([
      'Execution "e.01" is booked twice, again at 1.',
    ]);
  });
});
