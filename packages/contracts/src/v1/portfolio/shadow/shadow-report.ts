import { z } from 'zod';
import { AccountId } from '../../shared/account-id.ts';
import { TimestampMs } from '../../shared/price.ts';

export const ShadowDrift = z
  .object({
    orderId: z.string(),
    symbol: z.string(),
    field: z.enum(['status', 'filledQty', 'avgPrice', 'fillTime', 'commission']),
    primary: z.string().meta({ description: 'What the venue reports.' }),
    shadow: z.string().meta({ description: 'What the paper venue reports.' }),
    severity: z.enum(['info', 'warning', 'critical']),
    time: TimestampMs,
  })
  .meta({ id: 'ShadowDrift', description: 'A field of an order the two venues disagree about.' });

export const ShadowReport = z
  .object({
    accountId: AccountId,
    mode: z.enum(['paper', 'shadow', 'live']),
    orders: z.int().nonnegative().meta({ description: 'Orders compared.' }),
    drifts: z.array(ShadowDrift).meta({ description: 'The newest 100, newest first.' }),
  })
  .meta({ id: 'ShadowReport', description: 'Only an account of mode `shadow` compares anything.' });

export type ShadowDrift = z.infer<typeof ShadowDrift>;
export type ShadowReport = z.infer<typeof ShadowReport>;
