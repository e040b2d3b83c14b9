import { createBroker, type BrokerHost, type BrokerTerminal } from '@tickwire/client/tradingview/broker';
import type { ClosableClient } from './closable-client.ts';

export interface ChartBrokerListener {
  /** The library has asked for a broker: it is Trading Platform, since Advanced Charts never does. */
  onTrading(): void;
  /** The user chose another account in the chart. */
  onAccount(id: string): void;
}

/** The broker of a chart, as soon as its library wants one. */
export interface ChartBroker {
  readonly factory: (host: BrokerHost) => BrokerTerminal;
  /** Goes on with this account, if the library trades and there is one of this id. */
  follow(accountId: string | undefined): Promise<void>;
}

export function createChartBroker(
  client: ClosableClient['client'],
  firstId: string | undefined,
  { onTrading, onAccount }: ChartBrokerListener,
): ChartBroker {
  const broker = createBroker(client, firstId === undefined ? {} : { accountId: firstId });
  let terminal: BrokerTerminal | undefined;
  let wanted = firstId;

  return {
    factory(host) {
      const made = broker(host);
      const setCurrentAccount = (id: string) => {
        made.setCurrentAccount(id);
        onAccount(id);
      };
      terminal = { ...made, setCurrentAccount };
      onTrading();
      return terminal;
    },
    async follow(id) {
      wanted = id;
      if (terminal === undefined || id === undefined || terminal.currentAccount() === id) return;
      const accounts = await terminal.accountsMetainfo();
      const isWanted = wanted === id && terminal.currentAccount() !== id;
      if (isWanted && accounts.some((account) => account.id === id)) terminal.setCurrentAccount(id);
    },
  };
}
