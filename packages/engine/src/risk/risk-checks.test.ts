import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createRiskBench } from '../testing/risk-bench.ts';
import { trader, usd } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';

const { BUY, SELL } = Side;
const { LIMIT, MARKET, STOP, STOP_LIMIT } = OrderType;

const refused = (code: string, name: string, value: number, observed: number) => ({
  code,
  limit: { name, value, observed },
});

const market = () =>
  createTestMarket(stock, { ...stock, symbol: 'OTHER' }, { ...stock, symbol: 'SAP', currency: 'EUR' });

describe('orders', () => {
  test('restricted: a symbol can be left, not entered', () => {
    const bench = createRiskBench();
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 10 });
    bench.set({}, [{ symbol: 'acme', restricted: true }]);
    expect(bench.submit({})).toEqual(refused('symbol_restricted', 'restricted', 0, 1));
    expect(bench.submit({ side: SELL, qty: 11 })).toMatchObject({ code: 'symbol_restricted' });
    expect(bench.submit({ side: SELL, qty: 10 })).toBe('accepted');
    bench.set({}, [{ symbol: 'ACME' }]);
    expect(bench.submit({})).toBe('accepted');
  });

  test('maxOrderQuantity, of the account or of the symbol; closing a larger position passes', () => {
    const bench = createRiskBench();
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 300 });
    bench.set({ maxOrderQuantity: 100 });
    expect(bench.submit({ qty: 100 })).toBe('accepted');
    expect(bench.submit({ qty: 101 })).toEqual(refused('order_quantity_limit', 'maxOrderQuantity', 100, 101));
    bench.set({}, [{ symbol: 'ACME', maxOrderQuantity: 150 }]);
    expect(bench.submit({ qty: 150 })).toBe('accepted');
    expect(bench.submit({ qty: 151 })).toMatchObject({ limit: { value: 150 } });
    bench.set({}, [{ symbol: 'ACME', maxOrderQuantity: null }]);
    expect(bench.submit({ qty: 151 })).toBe('accepted');
    bench.set({}, [{ symbol: 'ACME' }]);
    expect(bench.submit({ side: SELL, qty: 701 })).toBe('accepted');
  });

  test('maxOrderNotional takes a market order at the book it meets, and a sale below the market at the market', () => {
    const bench = createRiskBench({ maxOrderNotional: 10_000 });
    bench.print({ ticker: 'ACME', price: 100, bid: 99, ask: 101, askSize: 50 });
    expect(bench.submit({ qty: 100, type: LIMIT, limitPrice: 100 })).toBe('accepted');
    // 50 at 101 and 49 a tick beyond.
    expect(bench.submit({ qty: 99 })).toBe('accepted');
    expect(bench.submit({ qty: 100 })).toEqual(
      refused('order_notional_limit', 'maxOrderNotional', 10_000, 50 * 101 + 50 * 101.01),
    );
    expect(bench.submit({ side: SELL, qty: 102, type: LIMIT, limitPrice: 1 })).toEqual(
      refused('order_notional_limit', 'maxOrderNotional', 10_000, 102 * 99),
    );
    expect(bench.submit({ qty: 100, type: STOP, stopPrice: 1 })).toMatchObject({
      limit: { observed: 10_100 },
    });
  });

  test('a modification counts by its increase', () => {
    const bench = createRiskBench();
    bench.print({ ticker: 'ACME', price: 100 });
    const orderId = bench.place({ type: LIMIT, limitPrice: 90, qty: 50 });
    bench.set({ maxOrderQuantity: 20, maxOrderNotional: 1000, maxPositionQuantity: 40 });
    const modify = (qty: number, limitPrice = 90) => {
      const order = { symbol: 'ACME', type: LIMIT, side: BUY, qty, limitPrice };
      const { decision } = bench.engine.submit({
        type: 'modify-order',
        actor: trader,
        accountId: 'A',
        orderId,
        order,
      });
      return decision.accepted ? 'accepted' : decision.refusal.code;
    };
    expect(modify(50, 89)).toBe('accepted');
    expect(modify(45)).toBe('accepted');
    expect(modify(46)).toBe('order_quantity_limit');
    expect(modify(45, 91)).toBe('order_notional_limit');
    bench.set({ maxOrderQuantity: null, maxOrderNotional: null });
    expect(modify(46)).toBe('position_limit');
    expect(modify(30)).toBe('accepted');
    expect(modify(40)).toBe('accepted');
    expect(modify(41)).toBe('position_limit');
  });

  test('what works is worth what it names where that is more than the market, and a dearer price more', () => {
    const bench = createRiskBench({}, { accounts: [usd(1500)] });
    bench.print({ ticker: 'ACME', price: 10 });
    const far = { type: STOP, stopPrice: 100, qty: 100 };
    expect(bench.submit({ ...far, qty: 151 })).toMatchObject({ code: 'insufficient_margin' });
    expect(bench.submit(far)).toBe('accepted');
    expect(bench.submit({ ...far, qty: 51 })).toMatchObject({ code: 'insufficient_margin' });
    const modify = (stopPrice: number, qty = 100) => {
      const { decision } = bench.engine.submit({
        type: 'modify-order',
        actor: trader,
        accountId: 'A',
        orderId: 'ORDER-1',
        order: { symbol: 'ACME', side: BUY, ...far, stopPrice, qty },
      });
      return decision.accepted ? 'accepted' : decision.refusal.code;
    };
    expect(modify(150.01)).toBe('insufficient_margin');
    bench.set({ maxPositionNotional: 12_000 });
    expect(modify(120.01)).toBe('position_notional_limit');
    bench.set({ maxPositionNotional: null, maxConcentration: 8 });
    expect(modify(120.01)).toBe('concentration_limit');
    bench.set({ maxConcentration: null, maxGrossExposure: 12_000 });
    expect(modify(120.01)).toBe('gross_exposure_limit');
    bench.set({ maxGrossExposure: null, maxNetExposure: 12_000 });
    expect(modify(120.01)).toBe('net_exposure_limit');
    expect(modify(120)).toBe('accepted');
    bench.set({ maxNetExposure: 1, maxPositionQuantity: 1 });
    expect(modify(119)).toBe('accepted');
  });

  test('fatFingerMultiple compares with the mean of at least 20 recent orders in the symbol', () => {
    const bench = createRiskBench({ fatFingerMultiple: 10 }, { market: market(), accounts: [usd(1e9)] });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.print({ ticker: 'OTHER', price: 100 });
    for (let count = 0; count < 19; count += 1) bench.place({ qty: 2 });
    expect(bench.submit({ qty: 1000 })).toBe('accepted');
    // 19 of 200 and one of 100,000: a mean of 5190.
    expect(bench.submit({ qty: 519 })).toBe('accepted');
    for (let count = 0; count < 300; count += 1) bench.place({ qty: 2 });
    expect(bench.submit({ qty: 519 })).toMatchObject({
      code: 'fat_finger',
      limit: { name: 'fatFingerMultiple', value: 10, observed: expect.any(Number) },
    });
    expect(bench.submit({ symbol: 'OTHER', qty: 519 })).toBe('accepted');
    expect(bench.submit({ side: SELL, qty: 1500 })).toBe('accepted');
  });

  test('maxOpenOrders counts what works; reducing orders and modifications pass', () => {
    const bench = createRiskBench();
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 5 });
    bench.set({ maxOpenOrders: 2 });
    bench.place({ type: LIMIT, limitPrice: 90 });
    bench.place({ type: LIMIT, limitPrice: 90 });
    expect(bench.submit({ type: LIMIT, limitPrice: 90 })).toEqual(
      refused('open_orders_limit', 'maxOpenOrders', 2, 3),
    );
    expect(bench.submit({ side: SELL, type: LIMIT, limitPrice: 110, qty: 5 })).toBe('accepted');
  });

  test('maxOrdersPerSecond is a token bucket in engine time; refused orders count, cancels do not', () => {
    const bench = createRiskBench({ maxOrdersPerSecond: 10, maxOrderQuantity: 100 });
    bench.print({ ticker: 'ACME', price: 100 });
    const ids = Array.from({ length: 8 }, () => bench.place({ type: LIMIT, limitPrice: 90 }));
    expect(bench.submit({ qty: 101 })).toMatchObject({ code: 'order_quantity_limit' });
    expect(bench.submit({})).toBe('accepted');
    const before = bench.engine.stateHash();
    expect(bench.submit({})).toEqual(refused('order_rate_limit', 'maxOrdersPerSecond', 10, 11));
    expect(bench.submit({ qty: 101 })).toMatchObject({ code: 'order_rate_limit' });
    expect(bench.engine.stateHash()).toBe(before);
    for (const orderId of ids) {
      const { decision } = bench.engine.submit({
        type: 'cancel-order',
        actor: trader,
        accountId: 'A',
        orderId,
      });
      expect(decision.accepted).toBe(true);
    }
    bench.clock += 90;
    expect(bench.submit({})).toMatchObject({ code: 'order_rate_limit' });
    bench.clock += 10;
    expect(bench.submit({})).toBe('accepted');
    expect(bench.submit({})).toMatchObject({ code: 'order_rate_limit' });
    bench.set({ maxOrdersPerSecond: 0 });
    bench.clock += 60_000;
    expect(bench.submit({})).toMatchObject({ code: 'order_rate_limit', limit: { value: 0 } });
  });

  test('duplicateWindowMs: the same content again needs a key of its own', () => {
    const bench = createRiskBench({ duplicateWindowMs: 250 });
    bench.print({ ticker: 'ACME', price: 100 });
    const order = { type: LIMIT, limitPrice: 90, qty: 5 };
    expect(bench.submit(order)).toBe('accepted');
    bench.clock += 250;
    const before = bench.engine.stateHash();
    expect(bench.submit(order)).toEqual(refused('duplicate_order', 'duplicateWindowMs', 250, 250));
    expect(bench.engine.stateHash()).toBe(before);
    expect(bench.submit({ ...order, qty: 6 })).toBe('accepted');
    expect(bench.submit({ ...order, clientOrderId: 'mine' })).toBe('accepted');
    bench.clock += 1;
    expect(bench.submit(order)).toBe('accepted');
  });

  test('maxFillsPerMinute stops a symbol that fills again and again, until it calms down', () => {
    const bench = createRiskBench({ maxFillsPerMinute: 3 }, { market: market() });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.print({ ticker: 'OTHER', price: 100 });
    for (let count = 0; count < 3; count += 1) bench.place({});
    expect(bench.submit({})).toEqual(refused('fill_rate_limit', 'maxFillsPerMinute', 3, 4));
    expect(bench.submit({ symbol: 'OTHER' })).toBe('accepted');
    expect(bench.submit({ side: SELL, qty: 2 })).toBe('accepted');
    bench.clock += 20_000;
    expect(bench.submit({})).toMatchObject({ code: 'fill_rate_limit' });
    bench.clock += 20_000;
    expect(bench.submit({})).toBe('accepted');
  });
});

describe('prices', () => {
  test('priceCollar: only prices through the market, measured from last or middle, whichever is nearer', () => {
    const bench = createRiskBench({ priceCollar: 0.1 });
    bench.print({ ticker: 'ACME', price: 100, bid: 98, ask: 104 });
    // Buys are measured from 101, the middle; sales from 100, the last price.
    expect(bench.submit({ type: LIMIT, limitPrice: 111.1 })).toBe('accepted');
    expect(bench.submit({ type: LIMIT, limitPrice: 111.11 })).toMatchObject({
      code: 'price_collar',
      limit: { name: 'priceCollar', value: 0.1, observed: expect.closeTo(0.1001, 4) },
    });
    expect(bench.submit({ type: LIMIT, limitPrice: 1 })).toBe('accepted');
    expect(bench.submit({ side: SELL, type: LIMIT, limitPrice: 90 })).toBe('accepted');
    expect(bench.submit({ side: SELL, type: LIMIT, limitPrice: 89.99 })).toMatchObject({
      code: 'price_collar',
    });
    expect(bench.submit({ side: SELL, type: LIMIT, limitPrice: 1000 })).toBe('accepted');
    expect(bench.submit({ type: STOP_LIMIT, stopPrice: 200, limitPrice: 220 })).toBe('accepted');
    expect(bench.submit({ type: STOP_LIMIT, stopPrice: 200, limitPrice: 220.01 })).toMatchObject({
      code: 'price_collar',
    });
    expect(bench.submit({ type: STOP, stopPrice: 500 })).toBe('accepted');
  });

  test('priceCollar: a market order by the worst price of the book it would meet', () => {
    const bench = createRiskBench({ priceCollar: 0.1 });
    bench.print({ ticker: 'ACME', price: 100, bid: 99, ask: 101, askSize: 1 });
    bench.market.depthOf.set('ACME', {
      time: 0,
      bids: [{ price: 99, volume: 10 }],
      asks: [
        { price: 101, volume: 1 },
        { price: 112, volume: 10 },
      ],
    });
    expect(bench.submit({ qty: 1 })).toBe('accepted');
    expect(bench.submit({ qty: 2 })).toEqual(refused('price_collar', 'priceCollar', 0.1, 0.12));
  });

  test('maxQuoteAgeMs: nothing trades at once by an old quote', () => {
    const quotes = market();
    const bench = createRiskBench({ maxQuoteAgeMs: 1000 }, { market: { ...quotes, quoteAge: () => 1001 } });
    quotes.print({ ticker: 'ACME', price: 100 });
    expect(bench.submit({})).toEqual(refused('stale_market_data', 'maxQuoteAgeMs', 1000, 1001));
    expect(bench.submit({ type: LIMIT, limitPrice: 101 })).toMatchObject({ code: 'stale_market_data' });
    expect(bench.submit({ type: LIMIT, limitPrice: 99 })).toBe('accepted');
    bench.set({ maxQuoteAgeMs: 1001 });
    expect(bench.submit({})).toBe('accepted');
  });

  test.each([
    [1001, '1 s'],
    [119_999, '119 s'],
    [480_000, '8 min'],
    [10_800_000, '3 h'],
  ])('a quote of %d ms is said to be %s old', (age, text) => {
    const quotes = market();
    const bench = createRiskBench({ maxQuoteAgeMs: 1000 }, { market: { ...quotes, quoteAge: () => age } });
    quotes.print({ ticker: 'ACME', price: 100 });
    const { decision } = bench.engine.submit({
      type: 'place-order',
      actor: trader,
      accountId: 'A',
      order: { symbol: 'ACME', type: MARKET, side: BUY, qty: 1 },
    });
    expect(decision).toMatchObject({ refusal: { detail: expect.stringContaining(`is ${text} old`) } });
  });

  test('selfTrade: the newcomer is refused where it could meet an own order', () => {
    const bench = createRiskBench({ selfTrade: 'deny' });
    bench.print({ ticker: 'ACME', price: 100, bid: 99, ask: 101, askSize: 5 });
    bench.place({ side: SELL, type: LIMIT, limitPrice: 101.01, qty: 3 });
    expect(bench.submit({ qty: 5 })).toBe('accepted');
    expect(bench.submit({ qty: 6 })).toEqual(refused('self_trade', 'selfTrade', 101.01, 101.01));
    expect(bench.submit({ type: LIMIT, limitPrice: 101 })).toBe('accepted');
    expect(bench.submit({ type: LIMIT, limitPrice: 102 })).toEqual(
      refused('self_trade', 'selfTrade', 101.01, 102),
    );
    expect(bench.submit({ side: SELL, type: LIMIT, limitPrice: 101 })).toEqual(
      refused('self_trade', 'selfTrade', 101, 101),
    );
    expect(bench.submit({ side: SELL, type: LIMIT, limitPrice: 101.01 })).toBe('accepted');
    bench.set({ selfTrade: 'allow' });
    expect(bench.submit({ type: LIMIT, limitPrice: 102 })).toBe('accepted');
  });
});

describe('positions', () => {
  test('maxPositionQuantity counts what works on the same side, long and short alike', () => {
    const bench = createRiskBench({ maxPositionQuantity: 100 });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 60 });
    bench.place({ type: LIMIT, limitPrice: 90, qty: 30 });
    expect(bench.submit({ qty: 11 })).toEqual(refused('position_limit', 'maxPositionQuantity', 100, 101));
    expect(bench.submit({ qty: 10 })).toBe('accepted');
    expect(bench.submit({ side: SELL, qty: 171 })).toEqual(
      refused('position_limit', 'maxPositionQuantity', 100, 101),
    );
    expect(bench.submit({ side: SELL, qty: 170 })).toBe('accepted');
  });

  test('maxPositionQuantity: a lowered limit holds back nothing that reduces', () => {
    const bench = createRiskBench();
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 60 });
    bench.set({ maxPositionQuantity: 10, maxPositionNotional: 1, maxGrossExposure: 1, maxNetExposure: 1 });
    bench.set({ maxConcentration: 0, maxLeverage: 0 });
    expect(bench.submit({ qty: 1 })).toMatchObject({ code: 'position_limit' });
    expect(bench.submit({ side: SELL, qty: 30 })).toBe('accepted');
    expect(bench.submit({ side: SELL, qty: 30 })).toBe('accepted');
    expect(bench.submit({ side: SELL, qty: 11 })).toMatchObject({ code: 'position_limit' });
  });

  test('maxPositionNotional is at live prices, and at the price of the order where that is dearer', () => {
    const bench = createRiskBench({ maxPositionNotional: 10_000 });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ qty: 50 });
    bench.print({ ticker: 'ACME', price: 150 });
    expect(bench.submit({ qty: 17 })).toEqual(
      refused('position_notional_limit', 'maxPositionNotional', 10_000, 67 * 150),
    );
    expect(bench.submit({ qty: 1, type: LIMIT, limitPrice: 2501 })).toEqual(
      refused('position_notional_limit', 'maxPositionNotional', 10_000, 50 * 150 + 2501),
    );
    expect(bench.submit({ qty: 16 })).toBe('accepted');
  });

  test('maxGrossExposure adds long and short over symbols, working orders at their worst', () => {
    const bench = createRiskBench({ maxGrossExposure: 10_000 }, { market: market() });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.print({ ticker: 'OTHER', price: 50 });
    bench.place({ qty: 40 });
    bench.place({ symbol: 'OTHER', side: SELL, qty: 40 });
    bench.place({ type: LIMIT, limitPrice: 90, qty: 20 });
    expect(bench.submit({ symbol: 'OTHER', side: SELL, qty: 41 })).toEqual(
      refused('gross_exposure_limit', 'maxGrossExposure', 10_000, 6000 + 4050),
    );
    expect(bench.submit({ symbol: 'OTHER', side: SELL, qty: 40 })).toBe('accepted');
    expect(bench.submit({ symbol: 'OTHER', side: BUY, qty: 80 })).toBe('accepted');
  });

  test('maxNetExposure lets one side make up for the other', () => {
    const bench = createRiskBench({ maxNetExposure: 1000 }, { market: market() });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.print({ ticker: 'OTHER', price: 100 });
    bench.place({ qty: 10 });
    expect(bench.submit({ qty: 1 })).toEqual(refused('net_exposure_limit', 'maxNetExposure', 1000, 1100));
    expect(bench.submit({ symbol: 'OTHER', side: SELL, qty: 21 })).toEqual(
      refused('net_exposure_limit', 'maxNetExposure', 1000, 1100),
    );
    expect(bench.submit({ symbol: 'OTHER', side: SELL, qty: 20 })).toBe('accepted');
    expect(bench.submit({ qty: 20 })).toBe('accepted');
    // Leaving one leg leaves the other alone, and is never held back.
    expect(bench.submit({ symbol: 'OTHER', side: BUY, qty: 20 })).toBe('accepted');
  });

  test('maxConcentration is a share of the equity', () => {
    const bench = createRiskBench({ maxConcentration: 0.5 }, { accounts: [usd(10_000)] });
    bench.print({ ticker: 'ACME', price: 100 });
    expect(bench.submit({ qty: 51 })).toEqual(refused('concentration_limit', 'maxConcentration', 0.5, 0.51));
    expect(bench.submit({ qty: 50 })).toBe('accepted');
    bench.print({ ticker: 'ACME', price: 50 });
    // 7500 of equity and 2500 held.
    expect(bench.submit({ qty: 26 })).toMatchObject({ code: 'concentration_limit' });
    expect(bench.submit({ qty: 25 })).toBe('accepted');
  });

  test('maxLeverage is gross exposure over equity', () => {
    const bench = createRiskBench({ maxLeverage: 2 }, { accounts: [usd(10_000)] });
    bench.print({ ticker: 'ACME', price: 100 });
    expect(bench.submit({ qty: 201 })).toEqual(refused('leverage_limit', 'maxLeverage', 2, 2.01));
    expect(bench.submit({ qty: 200 })).toBe('accepted');
    expect(bench.submit({ side: SELL, qty: 200 })).toBe('accepted');
  });

  test('margin: working orders bind it, orders that reduce need none', () => {
    const bench = createRiskBench({}, { accounts: [usd(1000)], fees: { stock: { perUnit: 0.01 } } });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ type: LIMIT, limitPrice: 99, qty: 50 });
    // 500 is bound by what works; 50 need 500 and a commission of 0.50.
    expect(bench.submit({ qty: 50 })).toEqual(refused('insufficient_margin', 'marginAvailable', 500, 500.5));
    expect(bench.submit({ qty: 49 })).toBe('accepted');
    bench.print({ ticker: 'ACME', price: 81 });
    expect(bench.submit({ qty: 1 })).toMatchObject({ code: 'insufficient_margin' });
    expect(bench.submit({ side: SELL, qty: 49 })).toBe('accepted');
  });

  test('a position without a rate stops what increases, and is named', () => {
    let rate: number | undefined = 1.1;
    const bench = createRiskBench({}, { market: market(), fx: { rate: () => rate } });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.print({ ticker: 'SAP', price: 100 });
    bench.place({ symbol: 'SAP', qty: 10 });
    bench.place({ qty: 10 });
    rate = undefined;
    const { decision } = bench.engine.submit({
      type: 'place-order',
      actor: trader,
      accountId: 'A',
      order: { symbol: 'ACME', type: MARKET, side: BUY, qty: 1 },
    });
    expect(decision).toMatchObject({
      refusal: { code: 'unpriceable_position', detail: expect.stringContaining('SAP') },
    });
    expect(bench.submit({ side: SELL, qty: 10 })).toBe('accepted');
  });
});

test('a refusal names the limit, its value and what the order would have made of it, and leaves a record', async () => {
  const bench = createRiskBench({ maxPositionQuantity: 100 });
  bench.print({ ticker: 'ACME', price: 100 });
  const { decision } = bench.engine.submit({
    type: 'place-order',
    actor: trader,
    accountId: 'A',
    order: { symbol: 'ACME', type: MARKET, side: BUY, qty: 101 },
  });
  const refusal = {
    code: 'position_limit',
    detail:
      'maxPositionQuantity is 100: with this order and what works the position could become 101 ACME long.',
    field: 'qty',
    limit: { name: 'maxPositionQuantity', value: 100, observed: 101 },
  };
  expect(decision).toEqual({ accepted: false, refusal });
  await bench.engine.settled();
  expect(bench.journal.records().at(-1)?.events).toEqual([
    { type: 'order-refused', symbol: 'ACME', refusal },
  ]);
});
