import { z } from 'zod';
import { Price, TimestampMs } from '../../shared/price.ts';
import { SideSchema, StopTypeSchema } from '../orders/enums.ts';

export const Position = z
  .object({
    id: z.string().meta({ description: 'The ticker: positions are netted per symbol.' }),
    symbol: z.string(),
    qty: z.number().nonnegative().meta({ description: 'Zero once: the position has just been closed.' }),
    side: SideSchema,
    avgPrice: Price,
    unrealizedPL: z.number().optional().meta({
      description: 'At live prices in the account currency; absent when it cannot be priced.',
    }),
    takeProfit: Price.optional(),
    stopLoss: Price.optional(),
    guaranteedStop: Price.optional(),
    trailingStopPips: z.number().optional(),
    trailingStopPrice: z.number().optional(),
    stopType: StopTypeSchema.optional(),
    updateTime: TimestampMs,
  })
  .meta({ id: 'Position' });

export type Position = z.infer<typeof Position>;
