import { OrderType, Side } from '@tickwire/contracts';
import type { PreOrder } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createBench, trader, usd } from '../testing/test-engine.ts';
import type { Bench } from '../testing/test-engine.ts';

const preview = ({ engine }: Bench, order: Partial<PreOrder>) =>
  engine.preview({
    type: 'place-order',
    actor: trader,
    accountId: 'A',
    order: { symbol: 'ACME', type: OrderType.MARKET, side: Side.BUY, qty: 100, ...order },
  });

const setLeverage = ({ engine }: Bench, leverage: number) =>
  engine.submit({ type: 'set-leverage', actor: trader, accountId: 'A', symbol: 'acme', leverage }).decision;

describe('preview', () => {
  test('margin is what the order adds: none for one that reduces, and as much as decides whether it is taken', async () => {
    const bench = createBench({ accounts: [usd(2000)] });
    bench.print({ ticker: 'ACME', price: 100 });
    expect(preview(bench, { qty: 10 })).toMatchObject({
      marginRequired: 100,
      marginPerUnit: 10,
      marginFreeQuantity: 0,
    });
    bench.place({ side: Side.SELL, qty: 150 });
    await bench.engine.settled();
    expect(preview(bench, { qty: 150 })).toMatchObject({ marginRequired: 0, totalCost: 0 });
    expect(preview(bench, { qty: 1 })).toMatchObject({ marginFreeQuantity: 300, marginPerUnit: 10 });
    expect(preview(bench, { qty: 310 }).marginRequired).toBe(100);
    const bid = { type: OrderType.LIMIT, limitPrice: 100 };
    expect(preview(bench, { ...bid, qty: 1 })).toMatchObject({ marginRequired: 0, marginFreeQuantity: 150 });
    expect(preview(bench, { ...bid, qty: 160 }).marginRequired).toBe(100);
    expect(preview(bench, { side: Side.SELL, qty: 1 })).toMatchObject({
      marginRequired: 10,
      marginFreeQuantity: 0,
    });
    // The most there is margin for: 500 are at hand.
    expect(preview(bench, { qty: 350 })).toMatchObject({ marginRequired: 500, errors: [] });
    expect(preview(bench, { qty: 351 }).errors).toHaveLength(1);
    expect(() => bench.place({ qty: 351 })).toThrow('insufficient_margin');
    expect(() => bench.place({ qty: 350 })).not.toThrow();
  });

  test('says what the order then costs, also when it walks the book', async () => {
    const bench = createBench({ fees: { stock: { perUnit: 0.01, bps: 2, minimum: 1 } } });
    bench.print({ ticker: 'ACME', price: 100, bid: 99.99, ask: 100.01, askSize: 60 });
    const shown = preview(bench, {});
    expect(shown).toMatchObject({ symbol: 'ACME', currency: 'USD', leverage: 10, errors: [] });
    expect(shown.warnings).toHaveLength(2);
    bench.place({ qty: 100 });
    await bench.engine.settled();
    const [order] = bench.engine.orders('A');
    const fills = bench.engine.executions('A');
    expect(fills).toHaveLength(2);
    expect(order?.avgPrice).toBe(shown.estimatedPrice);
    expect(fills.reduce((sum, { commission }) => sum + commission, 0)).toBeCloseTo(shown.commission, 8);
    expect(shown.orderValue).toBe(10_001.4);
    // Margin is asked for at the worst of its prices.
    expect(shown.marginRequired).toBe(1000.2);
    expect(shown.totalCost).toBeCloseTo(1000.2 + shown.commission, 8);
  });

  test('a limit order is priced at its limit, with what would refuse it', () => {
    const bench = createBench();
    expect(preview(bench, { type: OrderType.LIMIT, limitPrice: 50, takeProfit: 40 })).toMatchObject({
      estimatedPrice: 50,
      orderValue: 5000,
      errors: ['The take-profit must be above 50.'],
      warnings: [],
    });
  });

  test('a bracket shows what its legs would gain and lose, in the account currency', () => {
    const bench = createBench();
    bench.print({ ticker: 'ACME', price: 100, ask: 100.5 });
    const qty = 10;
    expect(preview(bench, { qty, takeProfit: 110, stopLoss: 95 })).toMatchObject({
      takeProfitGain: 95,
      stopLossLoss: 55,
      errors: [],
    });
    const short = { side: Side.SELL, qty, takeProfit: 90, trailingStopPips: 300 };
    expect(preview(bench, short)).toMatchObject({ takeProfitGain: 100, stopLossLoss: 30 });
    expect(preview(bench, { qty })).not.toHaveProperty('takeProfitGain');
    expect(preview(bench, { qty, stopLoss: 101 }).errors).toEqual(['The stop must be below 100.5.']);
  });

  test('a fill-or-kill order that would not fill whole is told so', () => {
    const bench = createBench();
    bench.print({ ticker: 'ACME', price: 100, askSize: 4 });
    const order = { type: OrderType.LIMIT, limitPrice: 100, qty: 10, duration: { type: 'FOK' } };
    expect(preview(bench, order).errors).toEqual(['Only 4 could be filled at once.']);
  });

  test('what cannot be priced is refused as the order would be', () => {
    const bench = createBench();
    expect(() => preview(bench, {})).toThrow(expect.objectContaining({ code: 'no_market_data' }));
    expect(() => preview(bench, { qty: 0 })).toThrow(expect.objectContaining({ code: 'invalid_quantity' }));
    expect(() => preview(bench, { symbol: 'NOPE' })).toThrow(
      expect.objectContaining({ code: 'unknown_symbol' }),
    );
  });

  const atLimit = (bench: Bench, order: Partial<PreOrder>) =>
    preview(bench, { type: OrderType.LIMIT, limitPrice: 100, ...order }).errors;
  const needs = (needed: string, available: string) => [
    `The order needs ${needed} USD of margin and commission, and the account has ${available} USD available next to what it holds and works.`,
  ];

  test('is refused as the order would be when the account lacks the margin, next to what it holds and has lost', () => {
    const bench = createBench({ accounts: [usd(2000)] });
    bench.print({ ticker: 'ACME', price: 100 });
    expect(atLimit(bench, { qty: 200 })).toEqual([]);
    expect(atLimit(bench, { qty: 201 })).toEqual(needs('2,010.00', '2,000.00'));
    bench.place({ qty: 100 });
    bench.print({ ticker: 'ACME', price: 95 });
    // 2000 - 500 lost - 9500 / 10 bound; what is added counts at the market while that is the dearer price.
    expect(atLimit(bench, { limitPrice: 90, qty: 57 })).toEqual([]);
    expect(atLimit(bench, { limitPrice: 90, qty: 58 })).toEqual(needs('551.00', '550.00'));
  });

  test('closing needs no margin; turning a position around needs it for what the new side has more', () => {
    const bench = createBench({ accounts: [usd(2000)] });
    bench.print({ ticker: 'ACME', price: 100 });
    bench.place({ side: Side.SELL, qty: 200 });
    expect(atLimit(bench, { qty: 200 })).toEqual([]);
    // What waits is not set off against the position: something else may close that first.
    expect(atLimit(bench, { qty: 201 })).toEqual(needs('10.00', '0.00'));
    expect(preview(bench, { qty: 400 }).errors).toEqual([]);
    expect(preview(bench, { qty: 401 }).errors).toEqual(needs('10.00', '0.00'));
    expect(atLimit(bench, { side: Side.SELL, qty: 1 })).toEqual(needs('10.00', '0.00'));
  });

  test('in a closed session a market order is still priced', () => {
    const bench = createBench();
    bench.print({ ticker: 'ACME', price: 100 });
    bench.market.open = false;
    expect(preview(bench, {})).toMatchObject({
      estimatedPrice: 100,
      errors: [expect.stringContaining('a market order is refused until it opens')],
      warnings: [],
    });
    const stop = { type: OrderType.STOP, stopPrice: 99 };
    expect(preview(bench, stop)).toMatchObject({
      errors: [],
      warnings: [expect.stringContaining('when the session opens')],
    });
  });

  test.each([
    [Side.BUY, 100.01, 0],
    [Side.BUY, 100, 1],
    [Side.BUY, 50, 1],
    [Side.SELL, 99.99, 0],
    [Side.SELL, 100, 1],
    [Side.SELL, 150, 1],
  ])(
    'a stop the market has passed is warned of, and does execute: side %s at %d',
    async (side, stopPrice, told) => {
      const bench = createBench();
      bench.print({ ticker: 'ACME', price: 100 });
      const order = { type: OrderType.STOP, side, stopPrice, qty: 10 };
      const { warnings, errors } = preview(bench, order);
      expect(errors).toEqual([]);
      expect(warnings).toHaveLength(told);
      for (const warning of warnings)
        expect(warning).toBe('The market is already beyond the stop: it would execute at once.');
      bench.place(order);
      await bench.engine.settled();
      expect(bench.engine.executions('A')).toHaveLength(told);
    },
  );

  test('a passed stop is warned of what the book lacks as well, and with a limit of what it becomes', () => {
    const bench = createBench();
    bench.print({ ticker: 'ACME', price: 100, askSize: 4 });
    expect(preview(bench, { type: OrderType.STOP, stopPrice: 90, qty: 10 }).warnings).toEqual([
      expect.stringContaining('at once'),
      expect.stringContaining('Only 4 ACME'),
    ]);
    const limited = { type: OrderType.STOP_LIMIT, stopPrice: 90, limitPrice: 91, qty: 10 };
    expect(preview(bench, limited).warnings).toEqual([
      'The market is already beyond the stop: it would become a limit order at once.',
    ]);
  });
});

describe('leverage', () => {
  test('is 10 until set, per account and symbol, and feeds the margin', async () => {
    const bench = createBench();
    expect(bench.engine.leverageInfo('A', 'ACME')).toEqual({
      title: 'Leverage for ACME',
      leverage: 10,
      min: 1,
      max: 100,
      step: 1,
    });
    expect(setLeverage(bench, 50)).toEqual({ accepted: true, result: { leverage: 50 } });
    await bench.engine.settled();
    expect(bench.engine.leverageInfo('A', 'acme').leverage).toBe(50);
    expect(preview(bench, { type: OrderType.LIMIT, limitPrice: 100 }).marginRequired).toBe(200);
  });

  test.each([0, 0.5, 1.5, 101, Number.NaN])('%d is refused', (leverage) => {
    expect(setLeverage(createBench(), leverage)).toMatchObject({
      accepted: false,
      refusal: { code: 'leverage_out_of_range' },
    });
  });

  test('its preview warns by size', () => {
    const { engine } = createBench();
    expect(engine.previewLeverage('A', 'ACME', 1)).toEqual({
      infos: ['A position needs 100% of its value as margin.', expect.stringContaining('No leverage')],
    });
    expect(engine.previewLeverage('A', 'ACME', 30).warnings).toEqual([expect.stringContaining('Moderate')]);
    expect(engine.previewLeverage('A', 'ACME', 60).warnings).toEqual([expect.stringContaining('High')]);
    expect(engine.previewLeverage('A', 'ACME', 101)).toEqual({ errors: [expect.any(String)] });
    expect(() => engine.previewLeverage('A', 'NOPE', 1)).toThrow('NOPE');
  });
});
