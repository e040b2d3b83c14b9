import { z } from 'zod';
import { Price, TimestampMs } from '../../shared/price.ts';

export const Bar = z
  .object({
    time: TimestampMs.meta({
      description:
        'Start of the bar, ms UTC. Bars of a day or longer: the trading day (first one of the period) at 00:00 UTC.',
    }),
    open: Price,
    high: Price,
    low: Price,
    close: Price,
    volume: z.number().nonnegative(),
  })
  .meta({ id: 'Bar', description: 'Open, high, low, close and volume of one period.' });

export type Bar = z.infer<typeof Bar>;
