import { z } from 'zod';
import { HaltState } from '../../portfolio/halt/halt-state.ts';
import { AccountId } from '../../shared/account-id.ts';
import { LimitBreach } from '../limits/limit-breach.ts';

export const RiskStatus = z
  .object({
    accountId: AccountId,
    currency: z.string(),
    halt: HaltState,
    equity: z.number().optional(),
    dayPL: z.number().optional().meta({ description: "Equity less the day's opening equity." }),
    dayOpenEquity: z.number().optional().meta({ description: 'Equity when the UTC day began.' }),
    peakEquity: z.number().optional().meta({ description: 'Highest equity so far.' }),
    drawdown: z.number().min(0).optional().meta({ description: 'Fall from the peak as a share of it.' }),
    dailyLoss: z
      .number()
      .min(0)
      .optional()
      .meta({ description: 'Loss of the day as a share of its opening equity; 0 on a day of gain.' }),
    grossExposure: z.number().optional(),
    netExposure: z.number().optional(),
    leverage: z.number().optional().meta({ description: 'Gross exposure as a multiple of the equity.' }),
    openOrders: z.int().nonnegative(),
    unpriceable: z
      .array(z.string())
      .meta({ description: 'Symbols whose position has no price or exchange rate.' }),
    lastChange: z.int().min(1).optional().meta({
      description: 'The `seq` of the newest change in the risk history; absent while there is none.',
    }),
    breaches: z.array(LimitBreach).meta({ description: 'Limits the account is beyond.' }),
  })
  .meta({
    id: 'RiskStatus',
    description:
      'Values are in the account currency. A number that cannot be known, because a position cannot be priced, is absent.',
  });

export type RiskStatus = z.infer<typeof RiskStatus>;
