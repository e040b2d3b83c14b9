import { OrderType, Side } from '@tickwire/contracts';
import { Request } from '../../packages/broker-ib/src/simulator/wire/message-id.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IbDesk } from './ib-desk.ts';
import { percentile } from './percentile.ts';

/** How long orders took to the socket, ms, ascending. */
export interface OrderLatency {
  readonly fromSubmit: readonly number[];
  readonly fromDurable: readonly number[];
  /** When each was given to the socket, by `performance.now()`, in order. */
  readonly writtenAt: readonly number[];
}

/** Of PLACE_ORDER: the reference that ends with the engine's order id. */
const REFERENCE = 26;

const engineId = (reference = ''): string => reference.slice(reference.indexOf(':') + 1);
const ascending = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);

/** Places market orders at a steady rate, buying and selling in turn, and follows each to the socket. */
export async function orderLatency(desk: IbDesk, perSecond: number, seconds: number): Promise<OrderLatency> {
  const { engine, by, wire, durableAt } = desk;
  const since = wire.frames.length;
  const submittedAt = new Map<string, number>();
  const start = performance.now();
  for (let made = 0; made < perSecond * seconds; made += 1) {
    await sleep(Math.max(0, start + (made * 1000) / perSecond - performance.now()));
    const side = made % 2 === 0 ? Side.BUY : Side.SELL;
    const order = { symbol: 'AAPL', type: OrderType.MARKET, side, qty: 1 };
    const at = performance.now();
    const { decision } = engine.submit({ type: 'place-order', ...by, order });
    if (!decision.accepted) throw new Error(decision.refusal.detail);
    submittedAt.set(decision.result.orderId, at);
  }
  await engine.settled();
  await sleep(1000);
  const sent = wire.sent(Request.PLACE_ORDER, since);
  if (sent.length !== submittedAt.size) {
    throw new Error(`${submittedAt.size} orders were submitted, and ${sent.length} were sent.`);
  }
  const since0 = (times: ReadonlyMap<string, number>) =>
    ascending(sent.map(({ at, fields }) => at - (times.get(engineId(fields[REFERENCE])) ?? Number.NaN)));
  return {
    fromSubmit: since0(submittedAt),
    fromDurable: since0(durableAt),
    writtenAt: sent.map(({ at }) => at),
  };
}

/** A row of a table: count, median, p99, the target of that and whether it is met. */
export function latencyRow(name: string, sorted: readonly number[], target?: number): readonly string[] {
  const [p50, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.99)];
  const verdict = target === undefined ? ['', ''] : [`< ${target}`, p99 < target ? 'yes' : 'NO'];
  return [name, String(sorted.length), p50.toFixed(2), p99.toFixed(2), ...verdict];
}

export const latencyHead = ['', 'orders', 'p50', 'p99', 'target', 'met'] as const;
