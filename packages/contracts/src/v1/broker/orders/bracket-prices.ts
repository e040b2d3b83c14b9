import { z } from 'zod';
import { Price } from '../../shared/price.ts';

/** What protects a position: at most one take-profit and one stop, whose kind the field says. */
export const bracketPrices = {
  takeProfit: Price.optional().meta({ description: 'Limit price that closes with a gain.' }),
  stopLoss: Price.optional().meta({ description: 'Stop price that closes with a market order.' }),
  guaranteedStop: Price.optional().meta({
    description: 'Stop price the venue guarantees; refused by venues that cannot.',
  }),
  trailingStopPips: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'Distance in ticks by which a stop follows the best price.' }),
  trailingStopPrice: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'The same distance as a price difference; give one of the two.' }),
};
