import { OrderType } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { toMoney } from './money/fixed-point.ts';
import { createScriptedVenue } from './testing/scripted-venue.ts';
import { createBench, trader, usd } from './testing/test-engine.ts';

/** Account A at a venue that decides margin by itself, with so much money by the venue's statement. */
const setUp = async (stated?: number) => {
  const venue = createScriptedVenue({ capabilities: { features: ['margin', 'reduce-only'] } });
  const bench = createBench({ primary: venue, accounts: [{ ...usd(0), mode: 'live' }] });
  bench.print({ ticker: 'ACME', price: 100 });
  await bench.engine.settled();
  if (stated !== undefined) venue.tell('', { type: 'cash', amount: toMoney(stated) });
  await bench.engine.settled();
  return bench;
};

const by = { actor: trader, accountId: 'A' } as const;
const limit = { type: OrderType.LIMIT, limitPrice: 100 };

describe('a venue that decides margin', () => {
  test('no leverage can be set, and those who ask are told why', async () => {
    const { engine } = await setUp(1000);
    const reason = expect.stringContaining('The scripted venue decides what margin');
    expect(
      engine.submit<'set-leverage'>({ type: 'set-leverage', ...by, symbol: 'ACME', leverage: 50 }).decision,
    ).toEqual({ accepted: false, refusal: { code: 'leverage_fixed', detail: reason, field: 'leverage' } });
    expect(engine.previewLeverage('A', 'ACME', 50)).toEqual({ errors: [reason] });
    expect(engine.leverageInfo('A', 'ACME')).toEqual({
      title: 'Margin of ACME is decided by The scripted venue',
      leverage: 10,
      min: 10,
      max: 10,
      step: 1,
    });
  });

  test('takes what the margin here would not cover, and a preview says that its margin is an estimate', async () => {
    const { engine, place } = await setUp(1000);
    const order = { symbol: 'ACME', side: 1, qty: 101, ...limit } as const;
    expect(engine.preview({ type: 'place-order', ...by, order })).toMatchObject({
      marginRequired: 1010,
      isMarginEstimated: true,
      errors: [],
    });
    expect(place({ qty: 101, ...limit })).toBe('ORDER-1');
  });

  test('an account that it has stated no money of opens no position, and says so', async () => {
    const { engine, place } = await setUp();
    const reason = 'insufficient_margin: The scripted venue has stated no money for account A';
    expect(() => place(limit)).toThrow(reason);
    engine.submit<'set-limits'>({
      type: 'set-limits',
      ...by,
      limits: {
        account: { ...engine.limits('A').account, maxLeverage: 100, maxConcentration: 1 },
        symbols: [],
      },
    });
    expect(() => place(limit)).toThrow(reason);
  });
});
