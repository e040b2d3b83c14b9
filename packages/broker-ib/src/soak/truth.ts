import { createSimulatedMarket } from '@tickwire/market';
import type { Bar } from '@tickwire/contracts';
import type { SimulatorBook } from '../simulator/books.ts';
import type { BookedExecution } from './booked-fills.ts';

/** What IB's books have traded, each execution as last corrected. */
export const trueExecutions = (book: SimulatorBook): readonly BookedExecution[] =>
  book.executions
    .filter(({ quantity }) => quantity !== 0)
    .map(({ id, order, quantity, price }) => ({
      id,
      symbol: order.contract.instrument.ticker,
      side: order.terms.side === 'BUY' ? 1 : -1,
      qty: quantity,
      price,
    }));

/** What IB's books hold, signed, by ticker. */
export const truePositions = (book: SimulatorBook): ReadonlyMap<string, number> =>
  new Map(book.positions().map(({ contract, quantity }) => [contract.instrument.ticker, quantity]));

/** The bars as they were traded, from the market itself and not through any wire. */
export const trueBars = (
  seed: string,
  ticker: string,
  resolution: string,
  range: { readonly from: number; readonly to: number },
): readonly Bar[] => createSimulatedMarket({ seed }).bars(ticker, resolution, range, range.to);

/**
 * Orders that IB has more often than we have sent them, as sentences: two that work under one name, one that was made anew
 * before the first was over, or more filled under a name than it was for.
 */
export function doubledOrders({ orders }: SimulatorBook): readonly string[] {
  const byName = Map.groupBy(orders, ({ ticket }) => ticket.fields.orderRef);
  const found: string[] = [];
  for (const [name, carriers] of byName) {
    if (name === '' || carriers.length < 2) continue;
    const filled = carriers.reduce((sum, order) => sum + order.filled, 0);
    const wanted = Math.max(...carriers.map(({ terms }) => terms.quantity));
    if (filled > wanted + 1e-9) found.push(`${name} was filled ${filled} of ${wanted}.`);
    for (const [index, order] of carriers.entries()) {
      const next = carriers[index + 1];
      if (next !== undefined && (order.endedAt ?? Infinity) > next.createdAt) {
        found.push(`${name} was sent again as ${next.permId} while ${order.permId} was ${order.status}.`);
      }
    }
  }
  return found;
}
