import { OrderType } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { OrderContext } from './order-context.ts';
import { isImmediate, timeInForceOf } from './time-in-force.ts';

/** What cannot wait needs an open session and a quote. Other orders rest until they have both. */
export const checkMarket = ({ request, facts, terms }: OrderContext): Refusal | undefined => {
  const market = request.type === OrderType.MARKET;
  if (!market && !isImmediate(timeInForceOf(request))) return undefined;
  const { symbol } = terms.spec;
  if (!facts.open) {
    return refuse(
      'market_closed',
      `The session of ${symbol} is closed: ${market ? 'a market order' : 'an order that must execute at once'} is refused until it opens. An imported symbol opens with its replay.`,
    );
  }
  if (facts.quote === undefined) {
    return refuse(
      'no_market_data',
      `There is no quote of ${symbol} to execute ${market ? 'a market order' : 'an order at once'} against.`,
    );
  }
  return undefined;
};
