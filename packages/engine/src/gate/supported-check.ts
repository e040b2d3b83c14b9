import { Side, StopType } from '@tickwire/contracts';
import type { PreOrder } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { OrderContext } from './order-context.ts';

const bracketFields = [
  'takeProfit',
  'stopLoss',
  'guaranteedStop',
  'trailingStopPips',
] as const satisfies (keyof PreOrder)[];

/** Refuses what would otherwise be ignored in silence. */
export const checkSupported = ({ request, venue }: OrderContext): Refusal | undefined => {
  if (!venue.orderTypes.includes(request.type)) {
    return refuse(
      'unsupported_order',
      `${venue.name} does not execute orders of type ${request.type}.`,
      'type',
    );
  }
  if (request.side !== Side.BUY && request.side !== Side.SELL) {
    return refuse('unsupported_order', 'The side of an order is 1 (buy) or -1 (sell).', 'side');
  }
  for (const field of bracketFields) {
    if (request[field] !== undefined) {
      return refuse('unsupported_order', `Bracket orders are not executed yet: leave ${field} out.`, field);
    }
  }
  if (request.stopType !== undefined && request.stopType !== StopType.STOP_LOSS) {
    return refuse(
      'unsupported_order',
      'Trailing and guaranteed stops are not executed yet: leave stopType out.',
      'stopType',
    );
  }
  if (request.duration !== undefined && request.duration.type.toUpperCase() !== 'GTC') {
    return refuse(
      'unsupported_order',
      `Orders are good till cancelled: leave duration out or send GTC instead of ${request.duration.type}.`,
      'duration',
    );
  }
  return undefined;
};
