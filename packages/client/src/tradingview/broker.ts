import type { PageClient } from './page-client.ts';
import type { SymbolInfo } from '../generated/models.ts';
import { systemTimers } from '../timers.ts';
import type { Timers } from '../timers.ts';
import { accountSummary } from './broker/account-summary.ts';
import type { BrokerHost, BrokerTerminal } from './broker/broker-api.ts';
import { openSession } from './broker/broker-session.ts';
import type { BrokerSession } from './broker/broker-session.ts';
import { exchangeRate } from './broker/exchange-rate.ts';
import { instrumentInfo } from './broker/instrument.ts';
import { createLiveValues } from './broker/live-values.ts';
import { createTrading } from './broker/trading.ts';
import { toExecution, toOrder, toPosition } from './broker/wire-models.ts';

export { brokerConfig } from './broker/broker-config.ts';
export { DisconnectType } from './broker/broker-models.ts';
export type * from './broker/broker-api.ts';
export type * from './broker/broker-models.ts';

export interface BrokerOptions {
  /** The account to begin with, if there is one of this id; else the first. */
  readonly accountId?: string;
  readonly timers?: Timers;
  /** From 0 to below 1; spreads repeated calls. */
  readonly random?: () => number;
}

/**
 * A broker for TradingView's Trading Platform (version 28 and newer) on this server: what the widget's `broker_factory` takes.
 * Nothing is asked of the server before the library calls the factory. What is refused rejects with an error of the client,
 * whose message is a sentence for the user.
 */
export function createBroker(
  client: PageClient,
  { accountId, timers = systemTimers, random = Math.random }: BrokerOptions = {},
): (host: BrokerHost) => BrokerTerminal {
  const { rest } = client;

  return (host) => {
    const summary = accountSummary(host);

    const resolve = (symbol: string) => rest.resolveSymbol({ params: { symbol } });
    const described = async (info: SymbolInfo) => {
      const { currency = info.currency_code } = session.account ?? {};
      return instrumentInfo(info, await exchangeRate(rest, info.currency_code, currency));
    };
    const instrument = async (symbol: string) => described(await resolve(symbol));
    const { equityChanged, ...subscriptions } = createLiveValues({
      client,
      host,
      session: (): BrokerSession => session,
      instrument,
      timers,
    });
    const session = openSession(
      client,
      {
        host,
        onEquity(equity) {
          summary.show(equity);
          equityChanged(equity);
        },
      },
      { timers, random },
      accountId,
    );

    return {
      ...createTrading(rest, session),
      ...subscriptions,

      accountsMetainfo: async () => (await session.accounts()).map((account) => ({ ...account })),
      currentAccount: () => session.account?.id ?? '',
      setCurrentAccount(id) {
        session.choose(id);
        host.currentAccountUpdate();
      },
      accountManagerInfo: () => summary.info,
      connectionStatus: () => session.connection.status,
      chartContextMenuActions: async (context, options) =>
        (await host.defaultContextMenuActions?.(context, options)) ?? [],

      async isTradable(symbol) {
        const closed = session.streams.venue?.tradingClosed;
        if (closed !== undefined) return { tradable: false, reason: closed };
        try {
          const info = await resolve(symbol);
          if (info.watch_only) {
            return { tradable: false, reason: `${info.ticker} cannot be traded, only watched.` };
          }
          await described(info);
          return { tradable: true };
        } catch (error) {
          return { tradable: false, reason: error instanceof Error ? error.message : String(error) };
        }
      },
      symbolInfo: instrument,

      orders: async () => (await session.streams.orders()).map(toOrder),
      async positions() {
        const open = await session.streams.positions();
        // The library takes no profit of a position it has not been given yet.
        timers.after(0, () => {
          for (const { id, unrealizedPL } of open)
            if (unrealizedPL !== undefined) host.plUpdate(id, unrealizedPL);
        });
        return open.map(toPosition);
      },
      async executions(symbol) {
        const fills = await rest.getExecutions({ params: { symbol }, query: session.query() });
        return fills.filter(({ qty }) => qty > 0).map(toExecution);
      },
    };
  };
}
