import { z } from 'zod';
import { Price, Quantity } from '../../shared/price.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { OrderTypeSchema, SideSchema, StopTypeSchema } from './enums.ts';

export const PreOrder = z
  .strictObject({
    symbol: SymbolName,
    type: OrderTypeSchema,
    side: SideSchema,
    qty: Quantity,
    limitPrice: Price.optional().meta({ description: 'Needed by limit and stop-limit orders.' }),
    stopPrice: Price.optional().meta({ description: 'Needed by stop and stop-limit orders.' }),
    takeProfit: Price.optional(),
    stopLoss: Price.optional(),
    guaranteedStop: Price.optional(),
    trailingStopPips: z.number().positive().optional(),
    stopType: StopTypeSchema.optional(),
    seenPrice: Price.optional().meta({ description: 'What the user saw; informative.' }),
    currentQuotes: z
      .object({ ask: Price, bid: Price })
      .optional()
      .meta({ description: 'What the user saw; informative.' }),
    duration: z
      .object({ type: z.string().max(16), datetime: z.number().optional() })
      .optional()
      .meta({ description: 'Time in force; `GTC` when left out.' }),
    customFields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    isClose: z
      .boolean()
      .optional()
      .meta({ description: 'The order is meant to close a position; informative.' }),
  })
  .meta({ id: 'PreOrder', description: 'An order as a user asks for it. Unknown fields are refused.' });

export type PreOrder = z.infer<typeof PreOrder>;
