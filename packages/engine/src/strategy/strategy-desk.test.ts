import { describe, expect, test } from 'vitest';
import { bar, bid, buy, run } from '../testing/strategy-bench.ts';

/** A context as JavaScript sees it. */
type Loose = Readonly<
  Record<'place' | 'modify' | 'cancel' | 'close' | 'reverse', (...given: unknown[]) => unknown>
>;

/** What a running strategy is answered when it calls with anything; it goes on running. */
const answers = (calls: (context: Loose) => readonly unknown[]): readonly unknown[] => {
  const decisions: unknown[] = [];
  const bench = run({
    onStart: ({ place }) => void (place(buy), place(bid)),
    onBar: (context) => void decisions.push(...calls(context as unknown as Loose)),
  });
  bench.runner.bar('ACME', bar);
  expect(bench.runner).toMatchObject({ status: 'running', orders: 2 });
  return decisions;
};

const circular: Record<string, unknown> = {};
circular['itself'] = circular;

const throwing = (): object =>
  Object.defineProperty({}, 'symbol', {
    enumerable: true,
    get() {
      throw new Error('not to be read');
    },
  });

describe('what a strategy gives is checked as a request is', () => {
  const refusal = (field: string) => ({ accepted: false, refusal: { code: 'validation_failed', field } });

  test.each<readonly [string, () => unknown, string]>([
    ['without anything', () => undefined, 'order'],
    ['that is null', () => null, 'order'],
    ['that throws when it is read', throwing, 'order'],
    ['with a text for a quantity', () => ({ ...bid, qty: '1' }), 'qty'],
    ['with no number', () => ({ ...bid, qty: Number.NaN }), 'qty'],
    ['with a big integer', () => ({ ...bid, qty: 1n }), 'qty'],
    ['with an object for a symbol', () => ({ ...bid, symbol: { toString: () => 'ACME' } }), 'symbol'],
    ['with an unknown side', () => ({ ...bid, side: 3 }), 'side'],
    ['with an empty duration', () => ({ ...bid, duration: {} }), 'duration.type'],
    ['with fields that hold themselves', () => ({ ...bid, customFields: circular }), 'customFields.itself'],
    ['with a field that is not in the contract', () => ({ ...bid, limitprice: 90 }), 'order'],
    ['with a name of its own', () => ({ ...bid, clientOrderId: 'mine' }), 'order'],
  ])('an order %s', (_name, make, field) => {
    const order = make();
    const decisions = answers(({ place, modify }) => [place(order), modify('ORDER-2', order)]);
    expect(decisions).toMatchObject([refusal(field), refusal(field)]);
  });

  test.each<readonly [string, () => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['a number', () => 7],
    ['a symbol', () => Symbol('ACME')],
    ['an object', throwing],
  ])('%s for an id', (_name, make) => {
    const id = make();
    const decisions = answers(({ modify, cancel, close, reverse }) => [
      modify(id, bid),
      cancel(id),
      close(id),
      reverse(id),
    ]);
    const fields = ['orderId', 'orderId', 'positionId', 'positionId'];
    expect(decisions).toMatchObject(fields.map(refusal));
  });

  test.each([null, 0, -1, Infinity, '1', {}])('%o for an amount to close', (amount) => {
    expect(answers(({ close }) => [close('ACME', amount)])).toMatchObject([refusal('amount')]);
  });

  test('what it does to its order afterwards does not reach the engine', async () => {
    const fields = { note: 'before' };
    const order = { ...bid, customFields: fields };
    const bench = run({
      onStart({ place }) {
        place(order);
        order.qty = 5;
        fields.note = 'after';
      },
    });
    await bench.engine.settled();
    expect(bench.journal.records().map(({ cause }) => cause)).toContainEqual(
      expect.objectContaining({
        command: expect.objectContaining({
          order: expect.objectContaining({ qty: 1, customFields: { note: 'before' } }),
        }),
      }),
    );
  });
});
