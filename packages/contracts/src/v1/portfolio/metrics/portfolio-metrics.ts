import { z } from 'zod';
import { RiskStatus } from '../../risk/status/risk-status.ts';
import { CashBalance } from '../cash-balance.ts';

export const PortfolioMetrics = z
  .object({
    ...RiskStatus.shape,
    balance: z.number().meta({ description: 'Deposits plus realised P/L minus fees.' }),
    unrealizedPL: z.number().optional(),
    realizedPL: z.number().meta({ description: 'Before fees.' }),
    fees: z.number(),
    deposits: z.number(),
    cash: z.array(CashBalance),
    longExposure: z.number().optional(),
    shortExposure: z.number().optional().meta({ description: 'As a positive number.' }),
    marginUsed: z.number().optional(),
    marginAvailable: z.number().optional(),
    positions: z.int().nonnegative().meta({ description: 'How many are open.' }),
  })
  .meta({
    id: 'PortfolioMetrics',
    description:
      'Values are in the account currency. A number that cannot be known, because a position cannot be priced, is absent.',
  });

export type PortfolioMetrics = z.infer<typeof PortfolioMetrics>;
