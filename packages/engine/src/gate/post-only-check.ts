import { Side } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { exactQuote } from '../model/exact-quote.ts';
import { fromUnits } from '../money/fixed-point.ts';
import { grouped } from '../money/grouped.ts';
import type { OrderContext } from './order-context.ts';

/** A post-only order must rest: its limit may not reach the other side of the book. */
export const checkPostOnly = ({ request, draft, facts, modified }: OrderContext): Refusal | undefined => {
  if (!(modified?.postOnly ?? request.postOnly ?? false)) return undefined;
  const { limitPrice } = draft;
  if (limitPrice === undefined || facts.quote === undefined || !facts.open) return undefined;
  const buys = request.side === Side.BUY;
  const { bid, ask } = exactQuote(facts.quote);
  const best = buys ? ask : bid;
  const crosses = buys ? limitPrice >= best : limitPrice <= best;
  return crosses
    ? refuse(
        'would_cross',
        `The order is post-only and would trade at once against the ${buys ? 'ask' : 'bid'} of ${grouped(fromUnits(best))}.`,
        'limitPrice',
      )
    : undefined;
};
