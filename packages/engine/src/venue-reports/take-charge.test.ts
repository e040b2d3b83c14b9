import { Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { toMoney } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';
import { createStrategyRunner } from '../strategy/strategy-runner.ts';
import { defineStrategy } from '../strategy/define-strategy.ts';
import { createLiveBench } from '../testing/live-bench.ts';
import { executionOf } from '../testing/scripted-venue.ts';

const { BUY } = Side;
const charged = (executionId: string, fee: number, currency = 'USD'): VenueReport => ({
  type: 'charged',
  orderId: 'ORDER-1',
  executionId,
  fee: toMoney(fee),
  currency,
});

describe('charges', () => {
  test('O5 a charge after the fill is booked and told on its execution; the same again is nothing', async () => {
    const { engine, venue, working, updates, recorded, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50));
    await engine.settled();
    expect(engine.ledger('A').fees).toBe(0n);
    const before = updates.length;
    venue.tell('ACME', charged('x.01', 1.25));
    await engine.settled();
    expect(updates.slice(before)).toMatchObject([
      {
        kind: 'execution',
        revised: true,
        data: { id: 'FILL-1', orderId: id, qty: 10, price: 50, commission: 1.25 },
      },
      { kind: 'equity', data: { balance: 99_998.75 } },
    ]);
    expect(engine.executions('A')).toMatchObject([{ id: 'FILL-1', commission: 1.25 }]);
    const length = await recorded();
    venue.tell('ACME', charged('x.01', 1.25));
    expect(await recorded()).toBe(length);
    await proven();
  });

  test('another amount replaces the first', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50), charged('x.01', 1.25), charged('x.01', -0.5));
    await engine.settled();
    expect(engine.executions('A')).toMatchObject([{ commission: -0.5 }]);
    expect(engine.ledger('A').fees).toBe(toMoney(-0.5));
    await proven();
  });

  test('O5 a charge before its execution waits for it', async () => {
    const { engine, venue, working, recorded, proven } = createLiveBench();
    const id = await working();
    venue.tell('', charged('x.01', 1.25));
    const length = await recorded();
    venue.tell('', charged('x.01', 1.25));
    expect(await recorded()).toBe(length);
    expect(engine.ledger('A').fees).toBe(0n);
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50));
    await engine.settled();
    expect(engine.executions('A')).toMatchObject([{ qty: 10, commission: 1.25 }]);
    expect((await engine.snapshot()).text).toContain('"charges":[]');
    await proven();
  });

  test('one in another currency is changed at the rate of now, and waits while there is none', async () => {
    const bench = createLiveBench();
    const { engine, venue, working } = bench;
    const id = await working();
    bench.rate = undefined;
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50), charged('x.01', 2, 'EUR'));
    await engine.settled();
    expect(engine.executions('A')).toMatchObject([{ commission: 0 }]);
    bench.rate = 1.5;
    venue.tell('ACME', charged('x.01', 2, 'EUR'));
    await engine.settled();
    expect(engine.executions('A')).toMatchObject([{ commission: 3 }]);
    bench.rate = 2;
    venue.tell('ACME', charged('x.01', 2, 'EUR'));
    await engine.settled();
    expect(engine.executions('A')).toMatchObject([{ commission: 3 }]);
    await bench.proven();
  });

  test('a strategy hears of a fill once', async () => {
    const { engine, venue, events } = createLiveBench();
    const heard: number[] = [];
    const strategy = defineStrategy({
      id: 'once',
      name: 'Once',
      description: 'Buys once.',
      symbols: ['ACME'],
      onStart: ({ place }) => {
        place({ symbol: 'ACME', type: 1, side: 1, qty: 10, limitPrice: 50 });
      },
      onFill: (_, { qty }) => {
        heard.push(qty);
      },
    });
    const clock = { now: () => 0 };
    createStrategyRunner({ engine, strategy, accountId: 'A', clock, run: '1' }).start();
    await engine.settled();
    venue.tell('ACME', executionOf('ORDER-1', 'x.01', BUY, 4, 50), charged('x.01', 1));
    await engine.settled();
    expect(events().at(-1)).toMatchObject({ type: 'fill-charged' });
    expect(heard).toEqual([4]);
  });
});
