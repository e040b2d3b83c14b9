import { z } from 'zod';
import { AccountId } from '../../shared/account-id.ts';
import { TimestampMs } from '../../shared/price.ts';

export const EquityCurvePoint = z
  .object({
    time: TimestampMs,
    equity: z.number().optional().meta({ description: 'Absent while a position could not be priced.' }),
    balance: z.number().meta({ description: 'Deposits plus realised P/L minus commissions.' }),
  })
  .meta({ id: 'EquityCurvePoint', description: 'What an account was worth at an instant.' });

export const EquityCurve = z
  .object({
    accountId: AccountId,
    currency: z.string(),
    points: z.array(EquityCurvePoint).meta({
      description:
        'Oldest first. Of more than were asked for, the first, the last, and the lowest and highest of every stretch of time.',
    }),
  })
  .meta({ id: 'EquityCurve', description: 'Equity of an account over time, in its currency.' });

export type EquityCurvePoint = z.infer<typeof EquityCurvePoint>;
export type EquityCurve = z.infer<typeof EquityCurve>;
