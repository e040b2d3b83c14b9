import { OrderType, Side } from '@tickwire/contracts';
import { defineStrategy } from '@tickwire/engine';

/** One step of an exponential moving average over `length` values; the first value starts it. */
const ema = (previous: number | undefined, value: number, length: number): number =>
  previous === undefined ? value : previous + (2 / (length + 1)) * (value - previous);

interface State {
  fast: number | undefined;
  slow: number | undefined;
  bars: number;
}

/** Long while the fast average is above the slow one, flat otherwise. One order at a time, always at the market. */
export default defineStrategy({
  id: 'ema-cross',
  name: 'EMA cross',
  description:
    'Buys bitcoin when the fast average of the minute closes rises above the slow one, and sells when it falls.',
  symbols: ['BTCUSD'],
  resolution: '1',
  params: { fast: 9, slow: 21, qty: 0.1 },

  state: (): State => ({ fast: undefined, slow: undefined, bars: 0 }),

  onBar({ state, params, positions, orders, place, close, log }, symbol, bar) {
    state.fast = ema(state.fast, bar.close, params.fast);
    state.slow = ema(state.slow, bar.close, params.slow);
    state.bars += 1;
    // Until then the averages say more about the first bar than about the market.
    if (state.bars < params.slow || orders().length > 0) return;

    const position = positions().find((held) => held.symbol === symbol);
    const above = state.fast > state.slow;
    if (above && position === undefined) {
      place({ symbol, type: OrderType.MARKET, side: Side.BUY, qty: params.qty });
    } else if (!above && position !== undefined) {
      close(position.id);
    } else {
      return;
    }
    log(`${above ? 'Above' : 'Below'}: ${state.fast.toFixed(2)} against ${state.slow.toFixed(2)}.`);
  },
});
