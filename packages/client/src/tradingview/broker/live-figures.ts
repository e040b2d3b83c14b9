import type { EquityData } from '../../generated/socket-routes.ts';
import type { Timers } from '../../timers.ts';
import type { BrokerHost, BrokerTerminal } from './broker-api.ts';

export interface LiveFigures extends Pick<
  BrokerTerminal,
  'subscribeEquity' | 'unsubscribeEquity' | 'subscribeMarginAvailable' | 'unsubscribeMarginAvailable'
> {
  /** To be told of every change of the account's figures. */
  equityChanged(equity: EquityData): void;
  /** Those known are of another account from now on. */
  accountChanged(): void;
}

/** Equity and margin of the account, each only from its subscription to its end. */
export function createLiveFigures(host: BrokerHost, timers: Timers): LiveFigures {
  let known: EquityData | undefined;
  let isEquityFollowed = false;
  /** Symbols whose order tickets show it; it is the account's all the same. */
  const marginFollowers = new Set<string>();
  let toldMargin: number | undefined;

  const tellEquity = () => {
    if (known && isEquityFollowed) host.equityUpdate(known.equity);
  };
  const tellMargin = () => {
    const margin = known?.marginAvailable;
    if (margin === undefined || marginFollowers.size === 0 || margin === toldMargin) return;
    toldMargin = margin;
    host.marginAvailableUpdate?.(margin);
  };

  return {
    equityChanged(equity) {
      known = equity;
      tellEquity();
      tellMargin();
    },
    accountChanged() {
      known = undefined;
      toldMargin = undefined;
    },
    subscribeEquity() {
      isEquityFollowed = true;
      timers.after(0, tellEquity);
    },
    unsubscribeEquity() {
      isEquityFollowed = false;
    },
    subscribeMarginAvailable(symbol) {
      marginFollowers.add(symbol);
      toldMargin = undefined;
      timers.after(0, tellMargin);
    },
    unsubscribeMarginAvailable(symbol) {
      marginFollowers.delete(symbol);
    },
  };
}
