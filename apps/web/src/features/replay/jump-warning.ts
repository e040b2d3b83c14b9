import type { PlacedOrder, Position } from '@tickwire/client';
import { isWorking } from '../../data/order-state.ts';
import { formatQuantity } from '../../format/quantity.ts';

/**
 * What moving or stopping the replay of a symbol does to an account, as sentences; undefined when it touches nothing.
 * `backward` is a move to prices of an earlier time.
 */
export function jumpWarning(
  symbol: string,
  orders: Iterable<PlacedOrder>,
  position: Position | undefined,
  backward: boolean,
): string | undefined {
  const working = [...orders].filter((order) => order.symbol === symbol && isWorking(order)).length;
  const sentences: string[] = [];
  if (working > 0) {
    const are = working === 1 ? 'order is' : 'orders are';
    sentences.push(`${working} working ${are} cancelled.`);
  }
  if (position && position.qty > 0) {
    const back = backward ? ', though it was opened later than the market will be' : '';
    sentences.push(
      `The position of ${formatQuantity(position.qty)} stays${back}, and keeps its last value until ${symbol} trades again.`,
    );
  }
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}
