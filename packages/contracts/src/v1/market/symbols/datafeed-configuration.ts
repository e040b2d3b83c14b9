import { z } from 'zod';
import { Resolution } from '../bars/resolution.ts';

export const DatafeedConfiguration = z
  .object({
    supported_resolutions: z.array(Resolution),
    supports_marks: z.boolean(),
    supports_timescale_marks: z.boolean(),
    supports_time: z.boolean(),
    exchanges: z.array(
      z.object({ value: z.string(), name: z.string(), desc: z.string() }).meta({ id: 'ExchangeFilter' }),
    ),
    symbols_types: z.array(
      z.object({ name: z.string(), value: z.string() }).meta({ id: 'SymbolTypeFilter' }),
    ),
    default_symbols: z
      .array(z.string())
      .optional()
      .meta({ description: 'What a terminal opens with, the first one on its chart.' }),
  })
  .meta({ id: 'DatafeedConfiguration' });

export type DatafeedConfiguration = z.infer<typeof DatafeedConfiguration>;
