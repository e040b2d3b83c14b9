import { OrderType } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { OrderContext } from './order-context.ts';

/** A market order cannot wait: it needs an open session and a quote. Other types rest until they have both. */
export const checkMarket = ({ request, facts, terms }: OrderContext): Refusal | undefined => {
  if (request.type !== OrderType.MARKET) return undefined;
  const { symbol } = terms.spec;
  if (!facts.open) {
    return refuse(
      'market_closed',
      `The session of ${symbol} is closed: wait until it opens, or, if it is an imported symbol, start or continue its replay.`,
    );
  }
  if (facts.quote === undefined) {
    return refuse('no_market_data', `There is no quote of ${symbol} to execute a market order against.`);
  }
  return undefined;
};
