import { z } from 'zod';

export const CashBalance = z
  .object({ currency: z.string(), amount: z.number() })
  .meta({ id: 'CashBalance', description: 'Cash of an account in one currency.' });
