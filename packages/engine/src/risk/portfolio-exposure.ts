import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import { divide } from '../money/fixed-point.ts';
import type { Money, Price } from '../money/fixed-point.ts';
import { leverageOf } from '../preview/leverage.ts';
import { balance } from '../state/account-state.ts';
import type { AccountState } from '../state/account-state.ts';
import type { PriceSource } from './price-source.ts';
import { larger, symbolExposure } from './symbol-exposure.ts';
import type { SymbolExposure } from './symbol-exposure.ts';
import { noneWorking } from './working.ts';

/** What is at stake in every symbol an account holds or works, in its currency. */
export interface PortfolioExposure {
  readonly equity: Money;
  /** Long and short together, each symbol as large as its working orders can make it. */
  readonly gross: Money;
  /** Long less short if every buy of every symbol filled, and if every sale did. */
  readonly up: Money;
  readonly down: Money;
  /** Initial margin of the same: value over leverage. */
  readonly margin: Money;
  /** Symbols without a price or a rate: nothing of them is in the sums. */
  readonly unpriceable: readonly string[];
  readonly symbols: ReadonlyMap<string, SymbolExposure>;
}

/** The part of an account that its exposure depends on. */
export interface Holdings extends Pick<
  AccountState,
  'opened' | 'totals' | 'orders' | 'working' | 'leverage'
> {
  /** Every symbol of a position or a working order, once. */
  symbols(): Iterable<string>;
  position(symbol: string): Position | undefined;
}

/** The highest price the working orders of a symbol name: they came before the market had one. */
const namedPrice = (orders: ReadonlyMap<string, Order>, symbol: string): Price | undefined => {
  let highest: Price | undefined;
  for (const order of orders.values()) {
    if (order.symbol !== symbol) continue;
    const named = larger(order.limitPrice ?? 0n, order.stopPrice ?? 0n);
    if (named > 0n && (highest === undefined || named > highest)) highest = named;
  }
  return highest;
};

/** The last price; failing that the one of the position's last fill, or the one its orders name. */
export const priceOf = (holdings: Holdings, symbol: string, mark: Price | undefined): Price | undefined =>
  mark ?? holdings.position(symbol)?.lastPrice ?? namedPrice(holdings.orders, symbol);

export const portfolioExposure = (
  holdings: Holdings,
  prices: PriceSource,
  termsOf: (symbol: string) => InstrumentTerms | undefined,
): PortfolioExposure => {
  const { costing, currency: home } = holdings.opened.account;
  let equity = balance(holdings.opened, holdings.totals);
  let gross = 0n;
  let up = 0n;
  let down = 0n;
  let margin = 0n;
  const unpriceable: string[] = [];
  const symbols = new Map<string, SymbolExposure>();
  for (const symbol of holdings.symbols()) {
    const terms = termsOf(symbol);
    const price = priceOf(holdings, symbol, prices.mark(symbol));
    const currency = terms?.spec.currency;
    const rate = currency === undefined || currency === home ? undefined : prices.rate(currency);
    if (terms === undefined || price === undefined || (currency !== home && rate === undefined)) {
      unpriceable.push(symbol);
      continue;
    }
    const exposure = symbolExposure(
      terms,
      price,
      rate,
      holdings.position(symbol),
      holdings.working.get(symbol) ?? noneWorking,
      costing,
    );
    symbols.set(symbol, exposure);
    equity += exposure.gain;
    gross += exposure.worst;
    up += exposure.up;
    down += exposure.down;
    margin += divide(exposure.worst, BigInt(leverageOf(holdings, symbol)));
  }
  return { equity, gross, up, down, margin, unpriceable, symbols };
};
