import { z } from 'zod';
import { TimestampMs } from '../shared/price.ts';

export const Gap = z
  .object({
    id: z.int(),
    scope: z.enum(['connection', 'market-data']).meta({
      description:
        '`connection`: orders, fills, positions and prices alike. `market-data`: the prices of the symbols it names.',
    }),
    symbols: z.array(z.string()).meta({ description: 'Tickers; empty means all.' }),
    from: TimestampMs.meta({ description: 'Last moment at which all was known, ms UTC.' }),
    to: TimestampMs.optional().meta({
      description: 'When it had ended and what was missed had been asked for, ms UTC; absent while it lasts.',
    }),
    cause: z.string().meta({ description: 'Why, as a sentence.' }),
  })
  .meta({
    id: 'Gap',
    description: 'A time in which something may have happened at the venue that this server was not told of.',
  });

export type Gap = z.infer<typeof Gap>;
