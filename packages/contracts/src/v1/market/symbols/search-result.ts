import { z } from 'zod';

export const SearchSymbolResultItem = z
  .object({
    symbol: z.string(),
    description: z.string(),
    exchange: z.string(),
    ticker: z.string(),
    type: z.string(),
  })
  .meta({ id: 'SearchSymbolResultItem' });

export type SearchSymbolResultItem = z.infer<typeof SearchSymbolResultItem>;
