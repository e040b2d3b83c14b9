import { z } from 'zod';
import { AccountId } from '../shared/account-id.ts';
import { TimestampMs } from '../shared/price.ts';

export const StrategyLogEntry = z
  .object({ time: TimestampMs, level: z.enum(['info', 'warning', 'error']), text: z.string() })
  .meta({ id: 'StrategyLogEntry' });

export const Strategy = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    accountId: AccountId,
    symbols: z.array(z.string()),
    status: z.enum(['stopped', 'running', 'failed']).meta({
      description: '`failed`: it threw and was stopped; `error` says what.',
    }),
    error: z.string().optional(),
    startedAt: TimestampMs.optional(),
    orders: z.int().nonnegative().meta({ description: 'Orders it placed since it was started.' }),
    fills: z.int().nonnegative(),
    log: z.array(StrategyLogEntry).meta({ description: 'The newest 100, oldest first.' }),
  })
  .meta({ id: 'Strategy', description: 'A strategy that runs inside the server.' });

export type StrategyLogEntry = z.infer<typeof StrategyLogEntry>;
export type Strategy = z.infer<typeof Strategy>;
