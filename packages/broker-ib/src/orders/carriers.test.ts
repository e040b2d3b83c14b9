import { toUnits } from '@tickwire/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { Carriers } from './carriers.ts';
import { sampleCarrier, sampleOrder } from './testing/sample-orders.ts';

const carrierOf = (orderId: string, changes: Parameters<typeof sampleCarrier>[0] = {}) =>
  sampleCarrier({ ...changes, orderId, order: sampleOrder({ id: orderId }) });

let carriers: Carriers;

beforeEach(() => {
  carriers = new Carriers();
});

describe('which order at IB carries which of the engine', () => {
  it('is found by every name it has, and by none it had', () => {
    const carrier = carrierOf('A', { ibId: 7, permId: undefined });
    carriers.put(carrier);
    expect(carriers.byIbId(7)).toBe(carrier);
    const bound = { ...carrier, permId: 70 };
    carriers.put(bound);
    expect([carriers.byPermId(70), carriers.byIbId(7, 70), carriers.byIbId(7, 71)]).toEqual([
      bound,
      bound,
      undefined,
    ]);
    const unbound = { ...bound, ibId: undefined };
    carriers.put(unbound);
    expect(carriers.byIbId(7)).toBeUndefined();
    expect(carriers.byOrder('A')).toBe(unbound);
  });

  it('R6 two with one id are told apart by their permanent ids', () => {
    const [one, two] = [carrierOf('A', { ibId: 7, permId: 70 }), carrierOf('IB-71', { ibId: 7, permId: 71 })];
    carriers.put(one);
    carriers.put(two);
    expect([carriers.byPermId(70), carriers.byPermId(71)]).toEqual([one, two]);
    expect(carriers.sharing(one)).toEqual([two]);
    carriers.put({ ...two, stage: 'ended' });
    expect(carriers.sharing(one)).toEqual([]);
  });

  it('legs go with an order that ends before it has filled whole', () => {
    const parent = carrierOf('A', { ibId: 7, stage: 'working' });
    const leg = carrierOf('B', { ibId: 8, parentId: 7 });
    carriers.put(parent);
    carriers.put(leg);
    expect(carriers.attachedTo(parent)).toEqual([leg]);
    expect(carriers.goesWithParent(leg)).toBe(false);
    carriers.put({ ...parent, stage: 'ended', executed: toUnits(40) });
    expect(carriers.goesWithParent(leg)).toBe(true);
    carriers.put({ ...parent, stage: 'ended', executed: toUnits(100) });
    expect(carriers.goesWithParent(leg)).toBe(false);
  });

  it('those that have ended are forgotten, but not one that has filled before the engine counts on it', () => {
    carriers.put(carrierOf('A', { ibId: 1, stage: 'ended', sentAt: 5 }));
    carriers.put(carrierOf('B', { ibId: 2, stage: 'ended', sentAt: 15 }));
    carriers.put(carrierOf('C', { ibId: 3, stage: 'ended', sentAt: 5, awaited: false, executed: 1n }));
    carriers.put(carrierOf('D', { ibId: 4, stage: 'working', sentAt: 5 }));
    carriers.forgetEnded(10);
    expect(carriers.all.map(({ orderId }) => orderId)).toEqual(['B', 'C', 'D']);
    expect(carriers.byIbId(1)).toBeUndefined();
  });
});
