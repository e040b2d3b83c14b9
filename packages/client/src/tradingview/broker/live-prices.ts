import type { QuoteData } from '../../generated/socket-routes.ts';
import { keyedEnds } from '../keyed-ends.ts';
import type { PageClient } from '../page-client.ts';
import type { BrokerHost, BrokerTerminal } from './broker-api.ts';

/** The prices that an order ticket shows. */
export function createLivePrices(
  { subscribe }: PageClient,
  host: BrokerHost,
): Pick<BrokerTerminal, 'subscribeRealtime' | 'unsubscribeRealtime'> {
  const running = keyedEnds();

  return {
    subscribeRealtime(symbol) {
      const show = (quote: QuoteData | undefined) => {
        if (!quote || 'error' in quote.v) return;
        const { lp, bid, ask, spread } = quote.v;
        host.realtimeUpdate?.(symbol, { trade: lp, bid, ask, spread });
      };
      const { unsubscribe } = subscribe(
        'quotes',
        { fast_symbols: [symbol] },
        { onSnapshot: ([quote]) => show(quote), onUpdate: show },
      );
      running.set(symbol, unsubscribe);
    },
    unsubscribeRealtime: running.end,
  };
}
