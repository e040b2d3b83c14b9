import { z } from 'zod';
import { AccountId } from '../../shared/account-id.ts';
import { Price } from '../../shared/price.ts';
import { CashBalance } from '../cash-balance.ts';

export const DailySnapshot = z
  .object({
    accountId: AccountId,
    day: z.iso.date().meta({ description: 'The UTC day it closes.', examples: ['2026-01-05'] }),
    equity: z.number().optional(),
    balance: z.number(),
    realizedPL: z.number(),
    unrealizedPL: z.number().optional(),
    fees: z.number(),
    deposits: z.number(),
    cash: z.array(CashBalance),
    positions: z.array(
      z
        .object({
          symbol: z.string(),
          qty: z.number().meta({ description: 'Negative when short.' }),
          avgPrice: Price,
          markPrice: Price.optional(),
        })
        .meta({ id: 'SnapshotPosition' }),
    ),
  })
  .meta({
    id: 'DailySnapshot',
    description:
      'An account at the end of a UTC day; sums since it was opened, in the account currency. A number that could not be ' +
      'known, because a position could not be priced, is absent.',
  });

export type DailySnapshot = z.infer<typeof DailySnapshot>;
