import { guarded } from '../guarded.ts';
import type { PageClient } from './page-client.ts';
import type { SymbolInfo } from '../generated/models.ts';
import { systemTimers } from '../timers.ts';
import type { Timers } from '../timers.ts';
import { accountSummary } from './broker/account-summary.ts';
import type { BrokerHost, BrokerTerminal } from './broker/broker-api.ts';
import { openSession } from './broker/broker-session.ts';
import { instrumentInfo } from './broker/instrument.ts';
import { createLiveFigures } from './broker/live-figures.ts';
import { createLivePipValues } from './broker/live-pip-values.ts';
import { createLivePrices } from './broker/live-prices.ts';
import { createTrading } from './broker/trading.ts';
import { toExecution, toOrder, toPosition } from './broker/wire-models.ts';
import { retried } from './retried.ts';

export { brokerConfig } from './broker/broker-config.ts';
export { DisconnectType } from './broker/broker-models.ts';
export type * from './broker/broker-api.ts';
export type * from './broker/broker-models.ts';

export interface BrokerOptions {
  /** The account to begin with, if there is one of this id; else the first. */
  readonly accountId?: string;
  /** Told which account is traded on, the first one included. Marks follow it with `refreshMarks()` of the page's charts. */
  readonly onAccount?: (accountId: string) => void;
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
  { accountId, onAccount, timers = systemTimers, random = Math.random }: BrokerOptions = {},
): (host: BrokerHost) => BrokerTerminal {
  const { rest } = client;

  return (host) => {
    const summary = accountSummary(host);

    const figures = createLiveFigures(host, timers);
    const resolve = (symbol: string) => rest.resolveSymbol({ params: { symbol } });
    const pipValues = createLivePipValues({
      client,
      host,
      currency: () => session.account?.currency,
      resolve: (symbol) => retried(() => resolve(symbol), { timers, random }),
    });
    const session = openSession(
      client,
      {
        host,
        onEquity(equity) {
          summary.show(equity);
          figures.equityChanged(equity);
        },
        onAccount({ id }) {
          summary.clear();
          figures.accountChanged();
          pipValues.accountChanged();
          guarded(() => onAccount?.(id), console.error);
        },
      },
      { timers, random },
      accountId,
    );

    const described = async (info: SymbolInfo) => {
      const from = info.currency_code;
      const to = session.account?.currency ?? from;
      const { rate } = from === to ? { rate: 1 } : await rest.getExchangeRate({ query: { from, to } });
      return instrumentInfo(info, rate);
    };
    const instrument = async (symbol: string) => described(await resolve(symbol));

    return {
      ...createTrading(rest, session),
      ...createLivePrices(client, host),
      subscribeEquity: figures.subscribeEquity,
      unsubscribeEquity: figures.unsubscribeEquity,
      subscribeMarginAvailable: figures.subscribeMarginAvailable,
      unsubscribeMarginAvailable: figures.unsubscribeMarginAvailable,
      subscribePipValue: pipValues.subscribePipValue,
      unsubscribePipValue: pipValues.unsubscribePipValue,

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
