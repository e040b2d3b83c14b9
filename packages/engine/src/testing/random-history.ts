import { OrderType, Side } from '@tickwire/contracts';
import type { Brackets } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { trader } from './test-engine.ts';
import type { Bench } from './test-engine.ts';
import { stock } from './test-market.ts';

/** How far the legs of a bracket are from the price. */
export interface Distances {
  readonly gain: number | undefined;
  readonly loss: number | undefined;
  readonly stop: 'stopLoss' | 'guaranteedStop' | 'trailingStopPrice';
}

/** What can happen to an engine with accounts A and B and the symbols ACME and SAP (in EUR). */
export type Happening =
  | {
      readonly kind: 'print';
      readonly symbol: string;
      readonly price: number;
      readonly spread: number;
      readonly size: number;
    }
  | {
      readonly kind: 'place';
      readonly account: string;
      readonly symbol: string;
      readonly type: OrderType;
      readonly side: Side;
      readonly qty: number;
      readonly limit: number;
      readonly stop: number;
      readonly bracket: Distances | undefined;
      readonly duration: string | undefined;
      readonly only: 'postOnly' | 'reduceOnly' | undefined;
    }
  | {
      readonly kind: 'modify';
      readonly account: string;
      readonly number: number;
      readonly qty: number;
      readonly limit: number;
    }
  | { readonly kind: 'cancel'; readonly account: string; readonly number: number }
  | { readonly kind: 'reverse'; readonly account: string; readonly symbol: string }
  | { readonly kind: 'edit'; readonly account: string; readonly symbol: string; readonly bracket: Distances }
  /** So many minutes go by, never past the end of the day; a session ends 15 minutes later. */
  | { readonly kind: 'wake'; readonly minutes: number }
  | {
      readonly kind: 'close';
      readonly account: string;
      readonly symbol: string;
      readonly amount: number | undefined;
    }
  | {
      readonly kind: 'halt';
      readonly account: string;
      readonly level: 'reducing' | 'halted';
      readonly flatten: boolean;
    }
  | { readonly kind: 'resume'; readonly account: string }
  | { readonly kind: 'order-size'; readonly account: string; readonly maxOrderQuantity: number }
  | {
      readonly kind: 'leverage';
      readonly account: string;
      readonly symbol: string;
      readonly leverage: number;
    }
  | {
      readonly kind: 'list';
      readonly symbol: string;
      readonly currency: string;
      readonly pointValue: number;
    };

/** Nothing, `weight` times as often as something. */
const seldom = <Value>(weight: number, something: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: something });

const account = fc.constantFrom('A', 'B');
const symbol = fc.constantFrom('ACME', 'SAP');
const price = fc.integer({ min: 90, max: 110 });
const qty = fc.integer({ min: 1, max: 30 });
const number = fc.integer({ min: 1, max: 20 });
const distance = fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined });
const distances: fc.Arbitrary<Distances> = fc.record({
  gain: distance,
  loss: distance,
  stop: fc.constantFrom('stopLoss', 'guaranteedStop', 'trailingStopPrice'),
});

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('print'), symbol, price, spread: fc.nat(2), size: fc.nat(20) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('place'),
      account,
      symbol,
      type: fc.constantFrom(...Object.values(OrderType)),
      side: fc.constantFrom(...Object.values(Side)),
      qty,
      limit: price,
      stop: price,
      bracket: seldom(1, distances),
      duration: seldom(6, fc.constantFrom('DAY', 'IOC', 'FOK')),
      only: seldom(6, fc.constantFrom('postOnly', 'reduceOnly')),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('modify'), account, number, qty, limit: price }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel'), account, number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reverse'), account, symbol }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit'), account, symbol, bracket: distances }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wake'), minutes: fc.integer({ min: 1, max: 20 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('halt'),
      account,
      level: fc.constantFrom('reducing', 'halted'),
      flatten: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('resume'), account }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('order-size'),
      account,
      maxOrderQuantity: fc.integer({ min: 10, max: 40 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('close'),
      account,
      symbol,
      amount: fc.option(qty, { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('leverage'),
      account,
      symbol,
      leverage: fc.integer({ min: 0, max: 120 }),
    }),
  },
);

/** The same, and symbols listed again with another currency or point value, whatever is open on them. */
export const happeningWithListings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: happening },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('list'),
      symbol,
      currency: fc.constantFrom('USD', 'EUR'),
      pointValue: fc.constantFrom(1, 50),
    }),
  },
);

const priced = (type: OrderType, limit: number, stop: number) => ({
  ...((type === OrderType.LIMIT || type === OrderType.STOP_LIMIT) && { limitPrice: limit }),
  ...((type === OrderType.STOP || type === OrderType.STOP_LIMIT) && { stopPrice: stop }),
});

/** What an order shows of its bracket. */
const bracketOf = ({ takeProfit, stopLoss, guaranteedStop, trailingStopPips }: Brackets): Brackets => ({
  ...(takeProfit !== undefined && { takeProfit }),
  ...(stopLoss !== undefined && { stopLoss }),
  ...(guaranteedStop !== undefined && { guaranteedStop }),
  ...(trailingStopPips !== undefined && { trailingStopPips }),
});

/** A bracket on a position of `side` at `price`. */
const bracketAt = (side: number, price: number, { gain, loss, stop }: Distances): Brackets => ({
  ...(gain !== undefined && { takeProfit: price + side * gain }),
  ...(loss !== undefined && { [stop]: stop === 'trailingStopPrice' ? loss : price - side * loss }),
});

/** Makes it happen, and returns whether the engine took it. */
export const happen = (bench: Bench, event: Happening): boolean => {
  const { engine, market, print } = bench;
  const prefix = (id: string) => (id === 'A' ? '' : `${id}-`);
  const by = (accountId: string) => ({ actor: trader, accountId });
  switch (event.kind) {
    case 'print': {
      const { symbol: ticker, price: last, spread, size } = event;
      print({
        ticker,
        price: last,
        bid: last - spread,
        ask: last + spread,
        size,
        bidSize: size,
        askSize: size,
      });
      return true;
    }
    case 'place': {
      const { symbol: ticker, type, side, qty: units, limit, stop, bracket, duration, only } = event;
      const prices = priced(type, limit, stop);
      const at = prices.stopPrice ?? prices.limitPrice ?? market.quote(ticker)?.last ?? limit;
      const order = {
        symbol: ticker,
        type,
        side,
        qty: units,
        ...prices,
        ...(bracket && bracketAt(side, at, bracket)),
        ...(duration !== undefined && { duration: { type: duration } }),
        ...(only !== undefined && { [only]: true }),
      };
      return engine.submit({ type: 'place-order', ...by(event.account), order }).decision.accepted;
    }
    case 'modify': {
      const orderId = `${prefix(event.account)}ORDER-${event.number}`;
      const placed = engine.orders(event.account).find(({ id }) => id === orderId);
      const order = {
        symbol: placed?.symbol ?? 'ACME',
        type: placed?.type ?? OrderType.LIMIT,
        side: placed?.side ?? Side.BUY,
        qty: placed?.parentId === undefined ? event.qty : placed.qty,
        // Every other modification leaves the bracket out: it is taken away.
        ...(placed !== undefined && event.qty % 2 === 0 && bracketOf(placed)),
        ...priced(placed?.type ?? OrderType.LIMIT, event.limit, placed?.stopPrice ?? event.limit),
      };
      return engine.submit({ type: 'modify-order', ...by(event.account), orderId, order }).decision.accepted;
    }
    case 'cancel': {
      const orderId = `${prefix(event.account)}ORDER-${event.number}`;
      return engine.submit({ type: 'cancel-order', ...by(event.account), orderId }).decision.accepted;
    }
    case 'close': {
      const { symbol: positionId, amount } = event;
      return engine.submit({ type: 'close-position', ...by(event.account), positionId, amount }).decision
        .accepted;
    }
    case 'reverse':
      return engine.submit({ type: 'reverse-position', ...by(event.account), positionId: event.symbol })
        .decision.accepted;
    case 'edit': {
      const { symbol: positionId, bracket } = event;
      const held = engine.positions(event.account).find(({ id }) => id === positionId);
      const at = market.quote(positionId)?.last ?? 100;
      const brackets = bracketAt(held?.side ?? 1, at, bracket);
      return engine.submit({ type: 'edit-brackets', ...by(event.account), positionId, brackets }).decision
        .accepted;
    }
    case 'wake':
      market.ends = bench.pass(event.minutes * 60_000) + 15 * 60_000;
      engine.wake();
      return true;
    case 'halt': {
      const { level, flatten } = event;
      return engine.submit({ type: 'halt', ...by(event.account), level, flatten, reason: 'test' }).decision
        .accepted;
    }
    case 'resume':
      return engine.submit({ type: 'resume', ...by(event.account), reason: 'test' }).decision.accepted;
    case 'order-size': {
      const limits = { account: { maxOrderQuantity: event.maxOrderQuantity } };
      return engine.submit({ type: 'set-limits', ...by(event.account), limits }).decision.accepted;
    }
    case 'leverage': {
      const { symbol: ticker, leverage } = event;
      return engine.submit({ type: 'set-leverage', ...by(event.account), symbol: ticker, leverage }).decision
        .accepted;
    }
    case 'list': {
      const { symbol: ticker, currency, pointValue } = event;
      market.list({ ...stock, symbol: ticker, currency, pointValue });
      return true;
    }
  }
};
