import { describe, expect, it } from 'vitest';
import type { IbMemory } from '../ib-memory.ts';
import { OrderIds } from './order-ids.ts';

const memoryOf = (entries = new Map<string, string>()): IbMemory & { writes: number } => ({
  writes: 0,
  get: (key) => entries.get(key),
  set(key, value) {
    this.writes += 1;
    entries.set(key, value);
  },
});

describe('order ids', () => {
  it('I1 begin with what TWS offers and go on by one', () => {
    const ids = new OrderIds(memoryOf());
    ids.startFrom(38_103);
    expect([ids.take(1), ids.take(3), ids.take(1)]).toEqual([38_103, 38_104, 38_107]);
  });

  it('I1 do not go back with what TWS offers', () => {
    const ids = new OrderIds(memoryOf());
    ids.startFrom(38_099);
    ids.take(4);
    ids.startFrom(38_099);
    expect(ids.take(1)).toBe(38_103);
  });

  it('I1 are above all ids of an earlier run, also of one that crashed', () => {
    const memory = memoryOf();
    const before = new OrderIds(memory);
    before.startFrom(1);
    let last = 0;
    for (let sent = 0; sent < 2500; sent += 1) last = before.take(1);
    const after = new OrderIds(memory);
    after.startFrom(1);
    expect(after.take(1)).toBeGreaterThan(last);
  });

  it('are durable in blocks: an order waits for no write', () => {
    const memory = memoryOf();
    const ids = new OrderIds(memory);
    ids.startFrom(1);
    const before = memory.writes;
    for (let sent = 0; sent < 900; sent += 1) ids.take(1);
    expect(memory.writes).toBe(before);
  });

  it('are never as high as request ids', () => {
    const ids = new OrderIds(memoryOf());
    ids.startFrom(2_000_000_000);
    expect(ids.take(1)).toBe(1);
  });
});
