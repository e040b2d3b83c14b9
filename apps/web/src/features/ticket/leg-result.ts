import { Side, type PreOrder } from '@tickwire/client';
import { entryPrice } from '../../data/entry-price.ts';

interface Outcome {
  /** Money in the symbol's currency, before commissions; undefined where there is no such leg. */
  readonly gain: number | undefined;
  readonly loss: number | undefined;
}

/** What the legs of a bracket would make of an order if each closed it at its price. */
export function legResult(
  order: PreOrder,
  quote: { readonly bid: number; readonly ask: number },
  pointValue: number,
  tick: number,
): Outcome {
  const direction = order.side === Side.BUY ? 1 : -1;
  const entry = entryPrice(order, quote);
  const worth = (distance: number) => distance * order.qty * pointValue;
  const at = (price: number | undefined) =>
    price === undefined ? undefined : worth((price - entry) * direction);
  const { trailingStopPips: ticks } = order;
  return {
    gain: at(order.takeProfit),
    loss: ticks === undefined ? at(order.stopLoss ?? order.guaranteedStop) : worth(-ticks * tick),
  };
}
