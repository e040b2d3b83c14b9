import { OrderStatus, OrderType, Side, type Client } from '@tickwire/client';
import { createBroker, type BrokerOptions, type BrokerTerminal } from '@tickwire/client/tradingview/broker';
import { expect } from 'vitest';
import type { Config } from '../config.ts';
import { openPage } from './chart-page.ts';
import { TradingHost } from './trading-host.ts';

export const BTC = 'BTCUSD';
export const NEVER = 100;

export const accounts = [
  {
    id: 'FIRST',
    name: 'First',
    type: 'demo',
    mode: 'paper',
    currency: 'USD',
    deposit: 100_000,
    costing: 'average',
  },
  {
    id: 'EUROS',
    name: 'In euros',
    type: 'demo',
    mode: 'paper',
    currency: 'EUR',
    deposit: 50_000,
    costing: 'fifo',
  },
] as const satisfies Config['ACCOUNTS'];

/** A page with a connected broker on it. */
export async function openBroker(
  config: Partial<Config> = {},
  { fetch, ...options }: BrokerOptions & { readonly fetch?: typeof globalThis.fetch } = {},
) {
  const page = await openPage(config, fetch && { fetch });
  const host = new TradingHost();
  const terminal = createBroker(page.client, options)(host);
  await host.connect(terminal);
  return { ...page, host, terminal };
}

export async function lastPrice({ rest }: Client): Promise<number> {
  const [quote] = await rest.getQuotes({ body: { symbols: [BTC] } });
  return quote && 'lp' in quote.v ? Math.round(quote.v.lp) : expect.fail('There is no quote.');
}

export const market = { symbol: BTC, type: OrderType.MARKET, side: Side.BUY, qty: 0.1 } as const;
export const resting = {
  symbol: BTC,
  type: OrderType.LIMIT,
  side: Side.BUY,
  qty: 0.1,
  limitPrice: NEVER,
} as const;

export const isWorking = ({ status }: { status: OrderStatus }) => status === OrderStatus.WORKING;
export const isCanceled = ({ status }: { status: OrderStatus }) => status === OrderStatus.CANCELED;
export const isFilled = ({ status }: { status: OrderStatus }) => status === OrderStatus.FILLED;

export async function place(
  terminal: BrokerTerminal,
  order: Parameters<BrokerTerminal['placeOrder']>[0],
): Promise<string> {
  return (await terminal.placeOrder(order)).orderId;
}
