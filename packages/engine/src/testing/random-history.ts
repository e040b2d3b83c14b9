import { OrderType, Side } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { trader } from './test-engine.ts';
import type { Bench } from './test-engine.ts';
import { stock } from './test-market.ts';

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
    }
  | {
      readonly kind: 'modify';
      readonly account: string;
      readonly number: number;
      readonly qty: number;
      readonly limit: number;
    }
  | { readonly kind: 'cancel'; readonly account: string; readonly number: number }
  | {
      readonly kind: 'close';
      readonly account: string;
      readonly symbol: string;
      readonly amount: number | undefined;
    }
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

const account = fc.constantFrom('A', 'B');
const symbol = fc.constantFrom('ACME', 'SAP');
const price = fc.integer({ min: 90, max: 110 });
const qty = fc.integer({ min: 1, max: 30 });
const number = fc.integer({ min: 1, max: 12 });

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
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('modify'), account, number, qty, limit: price }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel'), account, number }) },
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
      const { symbol: ticker, type, side, qty: units, limit, stop } = event;
      const order = { symbol: ticker, type, side, qty: units, ...priced(type, limit, stop) };
      return engine.submit({ type: 'place-order', ...by(event.account), order }).decision.accepted;
    }
    case 'modify': {
      const orderId = `${prefix(event.account)}ORDER-${event.number}`;
      const placed = engine.orders(event.account).find(({ id }) => id === orderId);
      const order = {
        symbol: placed?.symbol ?? 'ACME',
        type: placed?.type ?? OrderType.LIMIT,
        side: placed?.side ?? Side.BUY,
        qty: event.qty,
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
