import { z } from 'zod';
import { Price, TimestampMs } from '../../shared/price.ts';
import { SideSchema } from '../orders/enums.ts';

export const Execution = z
  .object({
    id: z.string(),
    orderId: z.string(),
    symbol: z.string(),
    price: Price,
    qty: z.number().nonnegative().meta({
      description: 'Units of the instrument; 0 for a fill that the venue has taken back.',
    }),
    side: SideSchema,
    time: TimestampMs.meta({ description: 'Market time of the fill, ms UTC.' }),
    commission: z.number().meta({
      description:
        'In the account currency; negative is a refund. 0 until it is known, where the venue tells it after the fill.',
    }),
    realizedPL: z.number().optional().meta({
      description:
        "Profit or loss that the fill has realised, in the account currency: by the account's costing (average or FIFO), at the exchange rate of the fill, and before its commission. Over all fills of an account it adds up to what the account has realised. Absent when the fill has reduced no position.",
    }),
  })
  .meta({ id: 'Execution' });

export type Execution = z.infer<typeof Execution>;
