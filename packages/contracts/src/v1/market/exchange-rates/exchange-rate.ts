import { z } from 'zod';
import { TimestampMs } from '../../shared/price.ts';

const Currency = z
  .string()
  .regex(/^[A-Z]{3,5}$/, 'A currency is written in capitals, as EUR')
  .meta({ id: 'Currency', examples: ['EUR'] });

export const CurrencyPair = z.object({ from: Currency, to: Currency }).meta({ id: 'CurrencyPair' });

export const ExchangeRate = z
  .object({
    ...CurrencyPair.shape,
    rate: z.number().positive().meta({ description: 'Units of `to` for one unit of `from`.' }),
    time: TimestampMs,
  })
  .meta({ id: 'ExchangeRate', description: 'The rate by which accounts are valued.' });

export type CurrencyPair = z.infer<typeof CurrencyPair>;
export type ExchangeRate = z.infer<typeof ExchangeRate>;
