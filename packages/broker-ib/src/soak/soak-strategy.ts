import { OrderType, Side, type PlacedOrder } from '@tickwire/contracts';
import {
  defineStrategy,
  type Strategy,
  type StrategyContext,
  type StrategyOrder,
  type StrategyParams,
} from '@tickwire/engine';
import { seededRandom, type SeededRandom } from '../testing/seeded-random.ts';

/** How a symbol is traded. */
export interface TradedSymbol {
  readonly ticker: string;
  readonly qty: number;
  /** By which its prices are set apart; a multiple of the tick size. */
  readonly step: number;
  /** Whether its market knows stop orders. */
  readonly stops: boolean;
}

export interface SoakStrategyOptions {
  readonly seed: number;
  readonly symbols: readonly [TradedSymbol, ...TradedSymbol[]];
  /** Every how many quotes of a symbol it does something. */
  readonly quotesPerAction: number;
}

interface State {
  readonly random: SeededRandom;
  quotes: number;
}

type Context = StrategyContext<State, StrategyParams>;

/** Positions beyond this many times the usual quantity are closed. */
const LARGEST = 8;

/** `price` plus some steps, on the grid. */
const at = ({ step }: TradedSymbol, price: number, steps: number): number =>
  Number(((Math.round(price / step) + steps) * step).toFixed(8));

function newOrder(random: SeededRandom, symbol: TradedSymbol, last: number): StrategyOrder {
  const side = random.pick([Side.BUY, Side.SELL]);
  const base = { symbol: symbol.ticker, side, qty: Number((symbol.qty * random.between(1, 4)).toFixed(8)) };
  const limit = (steps: number): StrategyOrder => ({
    ...base,
    type: OrderType.LIMIT,
    limitPrice: at(symbol, last, -side * steps),
  });
  const kind = random.number();
  if (kind < 0.3) return { ...base, type: OrderType.MARKET };
  if (kind < 0.55 || !symbol.stops) return limit(random.between(-2, 10));
  if (kind < 0.65) {
    return { ...base, type: OrderType.STOP, stopPrice: at(symbol, last, side * random.between(2, 15)) };
  }
  const reach = random.between(3, 15);
  return {
    ...limit(random.between(-2, 3)),
    takeProfit: at(symbol, last, side * reach),
    stopLoss: at(symbol, last, -side * (reach + 4)),
  };
}

function moved(random: SeededRandom, symbol: TradedSymbol, order: PlacedOrder, last: number): StrategyOrder {
  const { side, type, qty, takeProfit, stopLoss } = order;
  const steps = random.between(1, 10);
  return {
    symbol: symbol.ticker,
    side,
    type,
    qty,
    ...(type === OrderType.LIMIT
      ? { limitPrice: at(symbol, last, -side * steps) }
      : { stopPrice: at(symbol, last, side * (steps + 1)) }),
    ...(takeProfit !== undefined && { takeProfit }),
    ...(stopLoss !== undefined && { stopLoss }),
  };
}

function act(context: Context, symbol: TradedSymbol, last: number): void {
  const { random } = context.state;
  const position = context.positions().find((held) => held.symbol === symbol.ticker);
  const working = context.orders().filter((order) => order.symbol === symbol.ticker);
  const [chosen] = working.slice(random.between(0, Math.max(1, working.length)));
  const kind = random.number();
  if (position !== undefined && position.qty > LARGEST * symbol.qty) context.close(position.id);
  else if (chosen !== undefined && (kind < 0.2 || working.length > 6)) context.cancel(chosen.id);
  else if (chosen !== undefined && kind < 0.4 && chosen.type !== OrderType.MARKET) {
    context.modify(chosen.id, moved(random, symbol, chosen, last));
  } else if (position !== undefined && kind < 0.45) context.reverse(position.id);
  else context.place(newOrder(random, symbol, last));
}

/** Trades without a view and without rest, so that at any moment orders of every kind are on every part of their way. */
export function soakStrategy({ seed, symbols, quotesPerAction }: SoakStrategyOptions): Strategy {
  return defineStrategy({
    id: 'soak',
    name: 'Soak',
    description: 'Places, changes and cancels orders of every kind at random.',
    symbols: symbols.map(({ ticker }) => ticker),
    state: (): State => ({ random: seededRandom(seed), quotes: 0 }),
    onQuote(context, ticker, quote) {
      const symbol = symbols.find((traded) => traded.ticker === ticker);
      context.state.quotes += 1;
      if (symbol === undefined || context.state.quotes % quotesPerAction !== 0) return;
      act(context, symbol, quote.last);
    },
  });
}
