import { OrderType, Side, type PlacedOrder } from '@tickwire/contracts';
import {
  defineStrategy,
  type Strategy,
  type StrategyContext,
  type StrategyOrder,
  type StrategyParams,
} from '@tickwire/engine';
import { seededRandom, type SeededRandom } from '../testing/seeded-random.ts';

/** How much of a symbol it trades, and how its prices are rounded. */
export interface TradedSymbol {
  readonly ticker: string;
  readonly qty: number;
  readonly tickSize: number;
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

/** `price` plus some ticks, on the grid. */
const at = ({ tickSize }: TradedSymbol, price: number, ticks: number): number =>
  Number(((Math.round(price / tickSize) + ticks) * tickSize).toFixed(8));

function newOrder(random: SeededRandom, symbol: TradedSymbol, last: number): StrategyOrder {
  const side = random.pick([Side.BUY, Side.SELL]);
  const base = { symbol: symbol.ticker, side, qty: symbol.qty * random.between(1, 4) };
  const limit = (ticks: number): StrategyOrder => ({
    ...base,
    type: OrderType.LIMIT,
    limitPrice: at(symbol, last, -side * ticks),
  });
  const kind = random.number();
  if (kind < 0.3) return { ...base, type: OrderType.MARKET };
  if (kind < 0.5) return limit(random.between(0, 30));
  if (kind < 0.6)
    return { ...base, type: OrderType.STOP, stopPrice: at(symbol, last, side * random.between(20, 90)) };
  if (kind < 0.75) return limit(-random.between(1, 20));
  const reach = random.between(20, 80);
  return {
    ...limit(random.between(-5, 20)),
    takeProfit: at(symbol, last, side * reach),
    stopLoss: at(symbol, last, -side * (reach + 40)),
  };
}

function moved(random: SeededRandom, symbol: TradedSymbol, order: PlacedOrder, last: number): StrategyOrder {
  const { side, type, qty } = order;
  const base = { symbol: symbol.ticker, side, type, qty };
  const ticks = random.between(1, 60);
  return type === OrderType.LIMIT
    ? { ...base, limitPrice: at(symbol, last, -side * ticks) }
    : { ...base, stopPrice: at(symbol, last, side * (ticks + 10)) };
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
