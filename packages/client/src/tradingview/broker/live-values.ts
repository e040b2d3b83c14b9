import type { PageClient } from '../page-client.ts';
import type { EquityData, QuoteData } from '../../generated/socket-routes.ts';
import type { Timers } from '../../timers.ts';
import { coalesced } from '../coalesced.ts';
import { keyedEnds } from '../keyed-ends.ts';
import type { BrokerHost, BrokerTerminal } from './broker-api.ts';
import type { InstrumentInfo } from './broker-models.ts';
import type { BrokerSession } from './broker-session.ts';

/** The margin is asked for at most this often, ms. */
const MARGIN_PAUSE_MS = 1000;

/** So often the value of a pip is made anew where it depends on an exchange rate, ms. */
const PIP_VALUE_MS = 10_000;

type Subscriptions = Pick<
  BrokerTerminal,
  | 'subscribeEquity'
  | 'unsubscribeEquity'
  | 'subscribeMarginAvailable'
  | 'unsubscribeMarginAvailable'
  | 'subscribePipValue'
  | 'unsubscribePipValue'
  | 'subscribeRealtime'
  | 'unsubscribeRealtime'
>;

export interface LiveValues extends Subscriptions {
  /** To be told of every change of the account's equity. */
  equityChanged(equity: EquityData): void;
}

export interface LiveValuesParts {
  readonly client: PageClient;
  readonly host: BrokerHost;
  readonly session: () => BrokerSession;
  readonly instrument: (symbol: string) => Promise<InstrumentInfo>;
  readonly timers: Timers;
}

/** What the library wants to follow for a while: each value only from its subscription to its end. */
export function createLiveValues({ client, host, session, instrument, timers }: LiveValuesParts): LiveValues {
  const margins = keyedEnds();
  const pipValues = keyedEnds();
  const realtime = keyedEnds();
  let equity: EquityData | undefined;
  let isEquityFollowed = false;

  const tellEquity = () => {
    if (equity && isEquityFollowed) host.equityUpdate(equity.equity);
  };
  const margin = coalesced(
    async () => {
      const metrics = await client.rest
        .getPortfolioMetrics({ query: session().query() })
        .catch(() => undefined);
      if (metrics?.marginAvailable !== undefined && margins.size > 0)
        host.marginAvailableUpdate?.(metrics.marginAvailable);
    },
    MARGIN_PAUSE_MS,
    timers,
  );

  const tellQuote = (symbol: string, { v }: QuoteData) => {
    if ('error' in v) return;
    const { lp, bid, ask, spread } = v;
    host.realtimeUpdate?.(symbol, { trade: lp, bid, ask, spread });
  };

  return {
    equityChanged(changed) {
      equity = changed;
      tellEquity();
      if (margins.size > 0) margin.run();
    },

    subscribeEquity() {
      isEquityFollowed = true;
      timers.after(0, tellEquity);
    },
    unsubscribeEquity() {
      isEquityFollowed = false;
    },

    subscribeMarginAvailable(symbol) {
      margins.set(symbol, () => {});
      margin.run();
    },
    unsubscribeMarginAvailable: margins.end,

    subscribePipValue(symbol) {
      let isEnded = false;
      const tell = async () => {
        const known = await instrument(symbol).catch(() => undefined);
        if (isEnded) return;
        if (known) {
          const { pipValue } = known;
          host.pipValueUpdate?.(symbol, { buyPipValue: pipValue, sellPipValue: pipValue });
        }
        if (known?.currency === session().account?.currency) return;
        timers.after(PIP_VALUE_MS, () => {
          if (!isEnded) tell().catch(console.error);
        });
      };
      pipValues.set(symbol, () => {
        isEnded = true;
      });
      tell().catch(console.error);
    },
    unsubscribePipValue: pipValues.end,

    subscribeRealtime(symbol) {
      const { unsubscribe } = client.subscribe(
        'quotes',
        { fast_symbols: [symbol] },
        {
          onSnapshot: ([quote]) => quote && tellQuote(symbol, quote),
          onUpdate: (quote) => tellQuote(symbol, quote),
        },
      );
      realtime.set(symbol, unsubscribe);
    },
    unsubscribeRealtime: realtime.end,
  };
}
