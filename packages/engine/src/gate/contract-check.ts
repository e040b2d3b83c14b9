import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { OrderContext } from './order-context.ts';

/** One position cannot be booked in two currencies, nor at two point values. */
export const checkContract = ({ contractChanged, terms }: OrderContext): Refusal | undefined =>
  contractChanged
    ? refuse(
        'unsupported_order',
        `The currency or contract of ${terms.spec.symbol} changed while a position or order is open on it: ` +
          'import it again with the old terms, or under another symbol.',
        'symbol',
      )
    : undefined;
