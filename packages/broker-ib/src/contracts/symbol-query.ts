import type { Contract } from '@stoqey/ib';
import { SecType } from '@stoqey/ib';

/** One question to IB, and the exchange an answer must be listed at when one was named. */
export interface SymbolQuery {
  readonly contract: Contract;
  readonly exchange: string | undefined;
}

const currencies = new Set(
  'USD EUR GBP JPY CHF AUD CAD NZD SEK NOK DKK HKD SGD CNH MXN ZAR PLN CZK HUF ILS TRY KRW INR'.split(' '),
);
const FUTURE = /^[A-Z0-9]{1,5}[FGHJKMNQUVXZ]\d{1,2}$/;
const futuresExchanges = new Set('CME CBOT NYMEX COMEX EUREX ICEEU ICEUS CFE GLOBEX'.split(' '));
const coinExchanges = ['PAXOS', 'ZEROHASH'];

/** What a symbol as a user writes it may mean, the likeliest first: `AAPL`, `NASDAQ:AAPL`, `EURUSD`, `EUR.USD`, `BTCUSD`, `ESZ6`, `CME:ES`, `SPX`. */
export function symbolQueries(symbol: string): readonly SymbolQuery[] {
  const [before = '', after] = symbol.trim().toUpperCase().split(':', 2);
  const exchange = after === undefined || before === '' ? undefined : before;
  const name = after ?? before;
  if (name === '') return [];
  const listed = (contract: Contract): SymbolQuery => ({ contract, exchange });
  return [
    ...pairs(name).map(listed),
    ...(FUTURE.test(name) ? [listed({ secType: SecType.FUT, localSymbol: name })] : []),
    ...(exchange !== undefined && futuresExchanges.has(exchange)
      ? [listed({ secType: SecType.FUT, symbol: name, exchange })]
      : []),
    ...stocks(name).map(listed),
    listed({ secType: SecType.IND, symbol: name }),
  ];
}

/** Whether a text can hardly be a part of a name: a pair, a future, a share with its exchange. */
export function isSpelledOut(text: string): boolean {
  return /\w[.:/]\w/.test(text) || symbolQueries(text).length > 2;
}

function pairs(name: string): readonly Contract[] {
  const [, base = '', quote = ''] = /^([A-Z]{3,5})[./]?([A-Z]{3})$/.exec(name) ?? [];
  if (!currencies.has(quote)) return [];
  if (currencies.has(base)) {
    return [{ secType: SecType.CASH, symbol: base, currency: quote, exchange: 'IDEALPRO' }];
  }
  return coinExchanges.map((exchange) => ({
    secType: SecType.CRYPTO,
    symbol: base,
    currency: quote,
    exchange,
  }));
}

/** `BRK.B` is `BRK B` at IB; `SAP.IBIS` is how shares outside the dollar are called here. */
function stocks(name: string): readonly Contract[] {
  const share = (symbol: string): Contract => ({ secType: SecType.STK, symbol, exchange: 'SMART' });
  const [, symbol = '', suffix = ''] = /^(.+)\.([A-Z0-9]+)$/.exec(name) ?? [];
  if (suffix === '') return [share(name)];
  return suffix.length === 1
    ? [share(`${symbol} ${suffix}`)]
    : [{ ...share(symbol.replaceAll('.', ' ')), primaryExch: suffix }];
}
