import { Side } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { fromUnits } from '../money/fixed-point.ts';
import { leftToClose } from '../risk/working.ts';
import { grouped } from '../money/grouped.ts';
import type { OrderContext } from './order-context.ts';

/** A reduce-only order closes what is held, or a part of it. The size of a leg of a bracket is the engine's business. */
export const checkReduceOnly = (context: OrderContext): Refusal | undefined => {
  const { account, terms, request, draft, modified } = context;
  if (!(modified?.reduceOnly ?? request.reduceOnly ?? false) || modified?.role !== undefined)
    return undefined;
  const { symbol } = terms.spec;
  const held = account.positions.get(symbol)?.position.qty ?? 0n;
  const side = request.side === Side.SELL ? 'long' : 'short';
  if (request.side === Side.SELL ? held <= 0n : held >= 0n)
    return refuse('would_increase', `There is no ${side} position in ${symbol} to reduce.`, 'reduceOnly');
  const closable = leftToClose(account, { symbol, qty: held });
  if (closable <= 0n) {
    const detail = `Market orders are on their way to close all of the ${side} position in ${symbol}.`;
    return refuse('would_increase', detail, 'reduceOnly');
  }
  return draft.qty - (modified?.filledQty ?? 0n) > closable
    ? refuse(
        'would_increase',
        `The order is reduce-only and ${grouped(fromUnits(closable))} of the position in ${symbol} is left to close: send no more than that.`,
        'qty',
      )
    : undefined;
};
