import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { TimestampMs } from '../../shared/price.ts';
import { SymbolType } from '../symbols/symbol-info.ts';

/** Largest request of an import; larger files are imported on the command line, which streams them. */
const IMPORT_BODY_BYTES = 32 * 1024 * 1024;

export const ImportPrices = z
  .object({
    symbol: z
      .string()
      .min(1)
      .max(64)
      .meta({
        description:
          'Name it gets, 1 to 32 letters, digits, dots, hyphens and underscores. What was imported under it before is replaced.',
        examples: ['SPX'],
      }),
    file_name: z.string().min(1).max(255).meta({ description: 'For its description.' }),
    content: z.string().meta({
      description:
        'CSV with a header line: time, open, high, low, close and optionally volume, in any order. docs/importing-prices.md has the details.',
    }),
    type: SymbolType.optional().meta({ description: '`stock` when left out.' }),
    timezone: z.string().max(64).optional().meta({
      description: 'IANA zone of the exchange, and of times without one; `Etc/UTC` when left out.',
    }),
    currency: z.string().max(8).optional().meta({ description: '`USD` when left out.' }),
    exchange: z.string().max(64).optional().meta({ description: '`IMPORTED` when left out.' }),
    description: z.string().max(256).optional(),
  })
  .meta({ id: 'ImportPrices' });

export const ImportedPrices = z
  .object({
    symbol: z.string().meta({ description: 'Ticker it can be charted and replayed by.' }),
    type: SymbolType,
    resolution: z.string(),
    bars: z.int(),
    first_time: TimestampMs,
    last_time: TimestampMs,
    ignored_columns: z
      .array(z.string())
      .meta({ description: 'Columns of the file that are not part of it.' }),
    widened_bars: z.int().meta({
      description: 'Bars whose high or low missed open or close by rounding noise and was moved to it.',
    }),
  })
  .meta({ id: 'ImportedPrices' });

export type ImportPrices = z.infer<typeof ImportPrices>;
export type ImportedPrices = z.infer<typeof ImportedPrices>;

export const importPrices = defineRestRoute({
  method: 'post',
  path: '/api/v1/imports',
  operationId: 'importPrices',
  tag: 'replay',
  summary: 'Imports the prices of a CSV file as a symbol that can be charted and replayed',
  description: 'The whole file is imported or nothing of it. The body may have up to 32 MiB.',
  scope: 'admin',
  body: ImportPrices,
  maxBodyBytes: IMPORT_BODY_BYTES,
  responses: { 200: ImportedPrices },
  errors: ['import_refused'],
  examples: [
    {
      name: 'two days',
      body: {
        symbol: 'ACME',
        file_name: 'acme.csv',
        content: 'date,open,high,low,close\n2020-01-02,1,2,0.5,1.5\n2020-01-03,1.5,2.5,1,2\n',
      },
      status: 200,
    },
    {
      name: 'a row without a close',
      body: {
        symbol: 'ACME',
        file_name: 'acme.csv',
        content: 'date,open,high,low,close\n2020-01-02,1,2,0.5\n',
      },
      status: 422,
    },
  ],
});
