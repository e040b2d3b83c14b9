import { z } from 'zod';
import { Price, Quantity, TimestampMs } from '../../shared/price.ts';
import { SideSchema } from '../orders/enums.ts';

export const Execution = z
  .object({
    id: z.string(),
    orderId: z.string(),
    symbol: z.string(),
    price: Price,
    qty: Quantity,
    side: SideSchema,
    time: TimestampMs.meta({ description: 'Market time of the fill, ms UTC.' }),
    commission: z.number().meta({ description: 'In the account currency; negative is a refund.' }),
  })
  .meta({ id: 'Execution' });

export type Execution = z.infer<typeof Execution>;
