import type { ExchangeRate } from '../../generated/socket-routes.ts';
import type { SymbolInfo } from '../../generated/models.ts';
import { keyedEnds } from '../keyed-ends.ts';
import type { PageClient } from '../page-client.ts';
import type { BrokerHost, BrokerTerminal } from './broker-api.ts';
import { pipValue } from './instrument.ts';

export interface LivePipValues extends Pick<BrokerTerminal, 'subscribePipValue' | 'unsubscribePipValue'> {
  /** The values are wanted in the currency of another account from now on. */
  accountChanged(): void;
}

export interface PipValueParts {
  readonly client: PageClient;
  readonly host: BrokerHost;
  /** Of the account; undefined while there is none. */
  readonly currency: () => string | undefined;
  readonly resolve: (symbol: string) => Promise<SymbolInfo>;
}

/** What a pip of a symbol is worth in the account's currency, whenever the exchange rate has changed it. */
export function createLivePipValues({ client, host, currency, resolve }: PipValueParts): LivePipValues {
  const running = keyedEnds();

  const follow = (symbol: string) => {
    let isEnded = false;
    let unsubscribe = () => {};
    running.set(symbol, () => {
      isEnded = true;
      unsubscribe();
    });

    const begin = async () => {
      const info = await resolve(symbol);
      const [from, to] = [info.currency_code, currency()];
      // The first account is on its way, and begins this anew.
      if (isEnded || to === undefined) return;
      const tell = (rate: number) => {
        const value = pipValue(info, rate);
        host.pipValueUpdate?.(symbol, { buyPipValue: value, sellPipValue: value });
      };
      if (from === to) {
        tell(1);
        return;
      }
      const show = (found: ExchangeRate | undefined) => found && tell(found.rate);
      ({ unsubscribe } = client.subscribe(
        'exchange-rate',
        { from, to },
        { onSnapshot: ([found]) => show(found), onUpdate: show },
      ));
    };
    // A symbol nobody knows has no pips; `isTradable` says why.
    begin().catch(() => undefined);
  };

  return {
    accountChanged: () => running.keys.forEach(follow),
    subscribePipValue: follow,
    unsubscribePipValue: running.end,
  };
}
