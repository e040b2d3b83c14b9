import { z } from 'zod';
import { Resolution } from '../bars/resolution.ts';

export const SymbolType = z
  .enum(['stock', 'etf', 'index', 'forex', 'futures', 'crypto'])
  .meta({ id: 'SymbolType' });

export const SymbolInfo = z
  .object({
    name: z.string(),
    ticker: z.string().meta({ description: 'Identifies the symbol in every other call.' }),
    description: z.string(),
    type: SymbolType,
    session: z
      .string()
      .meta({ description: "TradingView's session grammar, exchange time.", examples: ['0930-1600'] }),
    session_holidays: z.string().meta({ description: '`YYYYMMDD,...`: days without a session.' }),
    corrections: z.string().meta({ description: '`0930-1300:YYYYMMDD;...`: days with other hours.' }),
    timezone: z.string().meta({ examples: ['America/New_York'] }),
    exchange: z.string(),
    listed_exchange: z.string(),
    format: z.literal('price'),
    pricescale: z.int().positive().meta({ description: 'Tick size is minmov / pricescale.' }),
    minmov: z.int().positive(),
    minmove2: z.int().nonnegative().optional(),
    fractional: z.boolean().optional().meta({ description: 'Prices are written in fractions, e.g. 1/32.' }),
    currency_code: z.string().meta({ description: 'Of the price.', examples: ['USD'] }),
    has_intraday: z.boolean(),
    has_daily: z.boolean(),
    has_weekly_and_monthly: z.boolean(),
    has_seconds: z.boolean(),
    seconds_multipliers: z.array(z.string()),
    intraday_multipliers: z.array(z.string()),
    supported_resolutions: z.array(Resolution),
    volume_precision: z.int().nonnegative(),
    data_status: z.enum(['streaming', 'endofday', 'delayed_streaming']),
    delay: z
      .int()
      .nonnegative()
      .optional()
      .meta({ description: 'Seconds by which prices come late; absent when they are live.' }),
    lot_size: z.number().positive().meta({ description: 'Order quantities are multiples of it.' }),
    point_value: z
      .number()
      .positive()
      .meta({ description: 'Money in currency_code that one unit gains per 1.0 of price.' }),
    watch_only: z
      .literal(true)
      .optional()
      .meta({
        description:
          'There is no market to trade on, as of an index: orders are refused, the book is empty, and `bid` and `ask` of its quote are the ' +
          'last price. Absent where it can be traded.',
      }),
  })
  .meta({ id: 'SymbolInfo' });

export type SymbolType = z.infer<typeof SymbolType>;
export type SymbolInfo = z.infer<typeof SymbolInfo>;
