import { z } from 'zod';
import { limit } from './account-limits.ts';

export const SymbolLimits = z
  .object({
    symbol: z.string().meta({ description: 'The ticker.' }),
    restricted: z.boolean().optional().meta({ description: 'No order in the symbol is taken.' }),
    maxOrderQuantity: limit('Units of one order.').optional(),
    maxOrderNotional: limit('Value of one order.').optional(),
    maxPositionQuantity: limit('Units of the position, long or short.').optional(),
    maxPositionNotional: limit('Value of the position, long or short.').optional(),
    priceCollar: limit(
      'How far through the market a price may be, as a share of the reference price.',
    ).optional(),
  })
  .meta({
    id: 'SymbolLimits',
    description:
      "What stands here goes before the account's limit of the same name, which applies to what is left out; `null` is no limit.",
  });
