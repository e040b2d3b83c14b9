import { z } from 'zod';
import { Price, Quantity, TimestampMs } from '../../shared/price.ts';
import { OrderStatusSchema, OrderTypeSchema, SideSchema, StopTypeSchema } from './enums.ts';

export const PlacedOrder = z
  .object({
    id: z.string(),
    symbol: z.string(),
    type: OrderTypeSchema,
    side: SideSchema,
    qty: Quantity,
    status: OrderStatusSchema,
    limitPrice: Price.optional(),
    stopPrice: Price.optional(),
    takeProfit: Price.optional(),
    stopLoss: Price.optional(),
    guaranteedStop: Price.optional(),
    trailingStopPips: z.number().optional(),
    stopType: StopTypeSchema.optional(),
    filledQty: z.number().nonnegative(),
    avgPrice: Price.optional().meta({ description: 'Mean fill price, once anything is filled.' }),
    updateTime: TimestampMs,
    message: z.string().optional().meta({ description: 'Why the order was rejected or cancelled.' }),
  })
  .meta({ id: 'PlacedOrder' });

export type PlacedOrder = z.infer<typeof PlacedOrder>;
