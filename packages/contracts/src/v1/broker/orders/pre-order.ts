import { z } from 'zod';
import { IdempotencyKey } from '../../shared/idempotency-key.ts';
import { Price, Quantity } from '../../shared/price.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { bracketPrices } from './bracket-prices.ts';
import { OrderDuration } from './duration.ts';
import { OrderTypeSchema, SideSchema, StopTypeSchema } from './enums.ts';

export const PreOrder = z
  .strictObject({
    symbol: SymbolName,
    type: OrderTypeSchema,
    side: SideSchema,
    qty: Quantity,
    limitPrice: Price.optional().meta({ description: 'Needed by limit and stop-limit orders.' }),
    stopPrice: Price.optional().meta({ description: 'Needed by stop and stop-limit orders.' }),
    ...bracketPrices,
    stopType: StopTypeSchema.optional(),
    seenPrice: Price.optional().meta({ description: 'What the user saw; informative.' }),
    currentQuotes: z
      .object({ ask: Price, bid: Price })
      .optional()
      .meta({ description: 'What the user saw; informative.' }),
    duration: OrderDuration.optional().meta({ description: 'Time in force; `GTC` when left out.' }),
    clientOrderId: IdempotencyKey.optional().meta({
      description:
        "The client's own id of the order, which makes placing it safe to repeat. It is the same as the header " +
        '`Idempotency-Key`: one of them is enough, and two must be equal.',
    }),
    postOnly: z
      .boolean()
      .optional()
      .meta({ description: 'Refused as `would_cross` where it would trade at once; limit orders only.' }),
    reduceOnly: z
      .boolean()
      .optional()
      .meta({ description: 'Refused as `would_increase` where it would do more than close a position.' }),
    customFields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    isClose: z
      .boolean()
      .optional()
      .meta({ description: 'The order is meant to close a position; informative.' }),
  })
  .meta({ id: 'PreOrder', description: 'An order as a user asks for it. Unknown fields are refused.' });

export type PreOrder = z.infer<typeof PreOrder>;
