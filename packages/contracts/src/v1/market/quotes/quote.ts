import { z } from 'zod';

export const QuoteValues = z
  .object({
    lp: z.number().meta({ description: 'Last price.' }),
    ask: z
      .number()
      .meta({ description: 'The last price where there is none, as of a symbol that is `watch_only`.' }),
    bid: z.number().meta({ description: 'As ask.' }),
    spread: z.number(),
    open_price: z.number().meta({ description: 'Of the current trading day, as the four that follow.' }),
    high_price: z.number(),
    low_price: z.number(),
    prev_close_price: z.number(),
    volume: z.number().nonnegative(),
    ch: z.number().meta({ description: 'Change since the previous close.' }),
    chp: z.number().meta({ description: 'The same in percent.' }),
    short_name: z.string(),
    exchange: z.string(),
    description: z.string(),
    original_name: z.string(),
    time: z.int().optional().meta({ description: 'Market time of the last print, ms UTC.' }),
    delayed: z
      .literal(true)
      .optional()
      .meta({ description: 'The prices come late, for want of a subscription; absent when they are live.' }),
  })
  .meta({ id: 'QuoteValues' });

export const QuoteError = z.object({ error: z.string() }).meta({ id: 'QuoteError' });

export const QuoteData = z
  .object({
    s: z.enum(['ok', 'error']),
    n: z.string().meta({ description: 'The symbol exactly as it was asked for.' }),
    v: z.union([QuoteValues, QuoteError]),
  })
  .meta({ id: 'QuoteData', description: 'Quote of one symbol; `s` tells which form `v` has.' });

export type QuoteValues = z.infer<typeof QuoteValues>;
export type QuoteData = z.infer<typeof QuoteData>;
