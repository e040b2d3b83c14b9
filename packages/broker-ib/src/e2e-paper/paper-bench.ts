import { OrderStatus, OrderType, Side, type PlacedOrder, type PreOrder } from '@tickwire/contracts';
import type { Principal, StrategyOrder } from '@tickwire/engine';
import { randomUUID } from 'node:crypto';
import type { Patience } from '../testing/patience.ts';
import { outcomeOf } from '../testing/patience.ts';
import type { TradingDesk } from '../testing/trading-desk.ts';
import type { WireWatch } from '../testing/wire-watch.ts';
import { NotShown, require } from './acceptance-line.ts';

/** What the lines are tried on: an account at a TWS, and what really goes over the wire to it. */
export interface PaperBench {
  readonly wire: WireWatch;
  readonly patience: Patience;
  /** Another one after each `restart`. */
  readonly desk: TradingDesk;
  readonly accountId: string;
  /** The clock of `wire`, ms. */
  readonly now: () => number;
  /** How many messages could not be read so far. */
  readonly decodeErrors: () => number;
  /** Code and text of everything TWS said about a request or the connection. */
  readonly messages: () => readonly string[];
  /** Ends this side as a stop does, and begins it again from its journal. */
  restart(): Promise<void>;
}

export const STOCK = 'AAPL';
export const CURRENCY_PAIR = 'EURUSD';

const ANSWER_MS = 15_000;
/** So far from the market nothing fills, and IB takes it all the same. */
const FAR = 0.9;

const actor: Principal = { id: 'e2e-paper', scopes: ['account', 'trade'], accounts: 'all' };
export const by = ({ accountId }: PaperBench) => ({ actor, accountId });

/** What the stock costs: the newest price there is, if need be of another day. */
export async function referencePrice({ desk, patience }: PaperBench, symbol = STOCK): Promise<number> {
  const now = desk.scheduler.now();
  const quote = desk.market.quote(symbol, now);
  if (quote !== undefined) return quote.last;
  const range = { to: now + 1, countBack: 5 };
  await outcomeOf(patience, desk.market.load(symbol, '1D', range), ANSWER_MS, 'daily bars arrive');
  const last = desk.market.bars(symbol, '1D', range, now).at(-1);
  if (last === undefined) throw new NotShown(`There is no price of ${symbol} to place an order by.`);
  return last.close;
}

/** A bid for one share far below the market, which rests. */
export async function farBid(bench: PaperBench): Promise<StrategyOrder & { limitPrice: number }> {
  const limitPrice = Math.round((await referencePrice(bench)) * FAR * 100) / 100;
  return { symbol: STOCK, type: OrderType.LIMIT, side: Side.BUY, qty: 1, limitPrice };
}

/** The same order again is another order. */
export const named = (order: StrategyOrder): PreOrder => ({ ...order, clientOrderId: randomUUID() });

/** The order's id. Fails with the sentence of the refusal. */
export function place(bench: PaperBench, order: StrategyOrder): string {
  const { decision } = bench.desk.engine.submit({ type: 'place-order', ...by(bench), order: named(order) });
  if (!decision.accepted) throw new Error(`The order was refused: ${decision.refusal.detail}`);
  return decision.result.orderId;
}

export function orderOf({ desk, accountId }: PaperBench, orderId: string): PlacedOrder {
  const order = desk.engine.orders(accountId).find(({ id }) => id === orderId);
  require(order !== undefined, `The order ${orderId} is unknown.`);
  return order;
}

/** Waits until the order has the status; one that was rejected fails with the reason. */
export async function reaches(bench: PaperBench, orderId: string, status: OrderStatus): Promise<void> {
  const known = (): PlacedOrder | undefined =>
    bench.desk.engine.orders(bench.accountId).find(({ id }) => id === orderId);
  const name = Object.entries(OrderStatus).find(([, value]) => value === status)?.[0] ?? '';
  await bench.patience.until(
    () => known()?.status === status || known()?.status === OrderStatus.REJECTED,
    ANSWER_MS,
    `the order is ${name.toLowerCase()}`,
  );
  const order = orderOf(bench, orderId);
  require(order.status === status, `The order was rejected: ${order.message ?? 'without a reason'}`);
}

export async function cancel(bench: PaperBench, orderId: string): Promise<void> {
  const { decision } = bench.desk.engine.submit({ type: 'cancel-order', ...by(bench), orderId });
  if (!decision.accepted) throw new Error(`The cancel was refused: ${decision.refusal.detail}`);
  await reaches(bench, orderId, OrderStatus.CANCELED);
}

/** Waits until trading is open. */
export function ready({ desk, patience }: PaperBench): Promise<void> {
  return patience.until(
    () => desk.broker.connection.status.stage === 'ready',
    60_000,
    `trading opens (${desk.broker.connection.status.reason})`,
  );
}

/** A symbol whose market is open now, and how much of it to trade: the stock, else the currency pair. */
export function openSymbol({ desk }: PaperBench): { readonly symbol: string; readonly qty: number } {
  const now = desk.scheduler.now();
  for (const traded of [
    { symbol: STOCK, qty: 1 },
    { symbol: CURRENCY_PAIR, qty: 1000 },
  ]) {
    if (desk.market.isOpen(traded.symbol, now)) return traded;
  }
  throw new NotShown('Every market that it could be shown in is closed now.');
}
