import { z } from 'zod';
import { DatafeedConfiguration } from '../symbols/datafeed-configuration.ts';
import { SearchSymbolResultItem } from '../symbols/search-result.ts';
import { SymbolInfo } from '../symbols/symbol-info.ts';
import { UdfError } from '../../errors/udf-error.ts';

export const UdfConfiguration = DatafeedConfiguration.extend({
  supports_search: z.boolean(),
  supports_group_request: z.boolean(),
}).meta({ id: 'UdfConfiguration' });

export const UdfSymbol = SymbolInfo.extend({ exchange_listed_name: z.string() }).meta({ id: 'UdfSymbol' });

export const UdfSearchItem = SearchSymbolResultItem.extend({ full_name: z.string() }).meta({
  id: 'UdfSearchItem',
});

export const UdfBars = z
  .object({
    s: z.literal('ok'),
    t: z.array(z.int()).meta({ description: 'Bar starts in unix seconds, ascending.' }),
    o: z.array(z.number()),
    h: z.array(z.number()),
    l: z.array(z.number()),
    c: z.array(z.number()),
    v: z.array(z.number()),
  })
  .meta({ id: 'UdfBars' });

export const UdfNoData = z
  .object({
    s: z.literal('no_data'),
    nextTime: z.int().optional().meta({
      description: 'Unix seconds of the newest bar before the range; absent when nothing older exists.',
    }),
  })
  .meta({ id: 'UdfNoData' });

export const UdfHistory = z.union([UdfBars, UdfNoData, UdfError]).meta({ id: 'UdfHistory' });

export const UdfSymbolTable = z
  .record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])))
  .meta({ id: 'UdfSymbolTable', description: 'Columns by name; every column has one entry per symbol.' });

export const UdfMarks = z
  .object({
    id: z.array(z.string()),
    time: z.array(z.int()),
    color: z.array(z.string()),
    text: z.array(z.string()),
    label: z.array(z.string()),
    labelFontColor: z.array(z.string()),
    minSize: z.array(z.int()),
  })
  .meta({ id: 'UdfMarks', description: "Own fills as a table; every time is a bar's." });

export const UdfTimescaleMark = z
  .object({
    id: z.string(),
    time: z.int(),
    color: z.string(),
    label: z.string(),
    tooltip: z.array(z.string()),
  })
  .meta({ id: 'UdfTimescaleMark' });

export const UdfQuote = z
  .object({
    s: z.enum(['ok', 'error']),
    n: z.string(),
    v: z.record(z.string(), z.union([z.number(), z.string()])),
  })
  .meta({ id: 'UdfQuote' });

export const UdfQuotes = z.object({ s: z.literal('ok'), d: z.array(UdfQuote) }).meta({ id: 'UdfQuotes' });

export type UdfConfiguration = z.infer<typeof UdfConfiguration>;
export type UdfSymbol = z.infer<typeof UdfSymbol>;
export type UdfSearchItem = z.infer<typeof UdfSearchItem>;
export type UdfHistory = z.infer<typeof UdfHistory>;
export type UdfSymbolTable = z.infer<typeof UdfSymbolTable>;
export type UdfMarks = z.infer<typeof UdfMarks>;
export type UdfTimescaleMark = z.infer<typeof UdfTimescaleMark>;
export type UdfQuotes = z.infer<typeof UdfQuotes>;
