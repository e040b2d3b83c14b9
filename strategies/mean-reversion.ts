import { OrderType, Side } from '@tickwire/contracts';
import { defineStrategy } from '@tickwire/engine';

const { LIMIT } = OrderType;
const { BUY, SELL } = Side;

interface State {
  /** The newest closes, oldest first. */
  closes: readonly number[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The symbol is quoted in cents. */
const toTick = (price: number): number => Math.round(price * 100) / 100;

/**
 * Waits with a limit order below the mean of the last bars and sells what it got at the mean, wherever that moves. Shows
 * working orders: placed by a bar, changed with every bar, answered by a fill, and what to do at the end: it closes the
 * position of the account in its symbol, whoever opened it, so give it an account that nobody else trades that symbol on.
 */
export default defineStrategy({
  id: 'mean-reversion',
  name: 'Mean reversion',
  description: 'Bids for ether below the mean of the last minutes and sells what it got at the mean.',
  symbols: ['ETHUSD'],
  resolution: '1',
  params: { length: 20, distance: 0.001, qty: 1 },

  state: (): State => ({ closes: [] }),

  onBar({ state, params, orders, positions, place, modify }, symbol, bar) {
    state.closes = [...state.closes, bar.close].slice(-params.length);
    if (state.closes.length < params.length) return;

    const middle = mean(state.closes);
    const priceOf = { [BUY]: toTick(middle * (1 - params.distance)), [SELL]: toTick(middle) };
    for (const { id, side, qty } of orders()) {
      modify(id, { symbol, type: LIMIT, side, qty, limitPrice: priceOf[side] });
    }
    if (orders().length > 0 || positions().length > 0) return;
    place({ symbol, type: LIMIT, side: BUY, qty: params.qty, limitPrice: priceOf[BUY] });
  },

  onFill({ state, place, log }, { symbol, side, qty, price }) {
    log(`${side === BUY ? 'Bought' : 'Sold'} ${qty} at ${price}.`);
    if (side === BUY) place({ symbol, type: LIMIT, side: SELL, qty, limitPrice: toTick(mean(state.closes)) });
  },

  onStop({ positions, close }) {
    for (const { id } of positions()) close(id);
  },
});
