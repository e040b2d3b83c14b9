import { z } from 'zod';
import { Price, Quantity, TimestampMs } from '../../shared/price.ts';
import { OrderDuration } from './duration.ts';
import { OrderStatusSchema, OrderTypeSchema, ParentTypeSchema, SideSchema, StopTypeSchema } from './enums.ts';

export const PlacedOrder = z
  .object({
    id: z.string(),
    symbol: z.string(),
    type: OrderTypeSchema,
    side: SideSchema,
    qty: Quantity,
    status: OrderStatusSchema.meta({
      description:
        'CANCELED 1, FILLED 2, INACTIVE 3 (a bracket whose parent has not filled), PLACING 4, REJECTED 5, WORKING 6',
    }),
    limitPrice: Price.optional(),
    stopPrice: Price.optional(),
    takeProfit: Price.optional(),
    stopLoss: Price.optional(),
    guaranteedStop: Price.optional(),
    trailingStopPips: z.number().optional(),
    trailingStopPrice: z.number().optional(),
    stopType: StopTypeSchema.optional(),
    duration: OrderDuration.optional(),
    clientOrderId: z.string().optional().meta({
      description:
        'As it was placed; `<strategy>:<run>:<number>` of an order that a strategy inside the server placed.',
    }),
    postOnly: z.boolean().optional(),
    reduceOnly: z.boolean().optional(),
    parentId: z.string().optional().meta({ description: 'Of a bracket: the order or position it protects.' }),
    parentType: ParentTypeSchema.optional(),
    filledQty: z.number().nonnegative(),
    avgPrice: Price.optional().meta({ description: 'Mean fill price, once anything is filled.' }),
    updateTime: TimestampMs,
    message: z.string().optional().meta({
      description: 'Why the order was rejected or cancelled, or where an external one comes from.',
    }),
    external: z.boolean().optional().meta({
      description:
        'True for an order that was placed elsewhere, for example in the trading platform of the broker: it is shown, and the venue may refuse to change or cancel it.',
    }),
  })
  .meta({ id: 'PlacedOrder' });

export type PlacedOrder = z.infer<typeof PlacedOrder>;
