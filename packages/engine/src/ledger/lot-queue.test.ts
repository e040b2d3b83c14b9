import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolCost, poolHome } from './cost-pool.ts';
import { LotQueue } from './lot-queue.ts';

/** At a rate of 3. */
const at = (own: bigint) => ({ own, home: own * 3n });

describe('lots', () => {
  test('any number of them closes oldest first, at what each has cost', () => {
    const lots = new LotQueue();
    for (let lot = 1n; lot <= 300n; lot += 1n) lots.open(2n, at(lot * 2n));
    for (let closed = 1n; closed <= 599n; closed += 1n) {
      const before = lots.cost;
      lots.close(-1n);
      expect(before - lots.cost).toBe((closed + 1n) / 2n);
    }
    expect(lots.toArray()).toEqual([{ qty: 1n, basisQty: 2n, basisCost: 600n, basisHome: 1800n }]);
    lots.close(-1n);
    expect([lots.cost, lots.home, lots.toArray()]).toEqual([0n, 0n, []]);
  });

  test('the running cost is that of the lots', () => {
    const size = fc.bigInt({ min: 1n, max: 9n });
    fc.assert(
      fc.property(
        fc.constantFrom(1n, -1n),
        fc.array(fc.tuple(size, size, size, fc.boolean())),
        (sign, moves) => {
          const lots = new LotQueue();
          let held = 0n;
          for (const [qty, cost, rate, opens] of moves) {
            if (opens) lots.open(sign * qty, { own: sign * cost, home: sign * rate * cost });
            else if (held >= qty) lots.close(-sign * qty);
            held += opens ? qty : held >= qty ? -qty : 0n;
          }
          const all = lots.toArray();
          expect(lots.cost).toBe(all.reduce((sum, lot) => sum + poolCost(lot), 0n));
          expect(lots.home).toBe(all.reduce((sum, lot) => sum + poolHome(lot), 0n));
          expect(all.reduce((sum, lot) => sum + lot.qty, 0n)).toBe(sign * held);
        },
      ),
    );
  });

  test('at one unit cost they are one lot, at another rate they are not', () => {
    const lots = new LotQueue();
    for (const qty of [3n, 4n, 5n]) lots.open(qty, at(qty * 7n));
    expect(lots.toArray()).toHaveLength(1);
    lots.open(1n, { own: 7n, home: 22n });
    expect(lots.toArray()).toHaveLength(2);
  });

  test('no more can be closed than they hold', () => {
    const lots = new LotQueue();
    lots.open(1n, at(1n));
    expect(() => lots.close(-2n)).toThrow(RangeError);
  });
});
