import { z } from 'zod';
import { SymbolName } from '../../shared/symbol-name.ts';
import { AccountLimits } from './account-limits.ts';
import { SymbolLimits } from './symbol-limits.ts';

export const RiskLimits = z
  .object({ account: AccountLimits, symbols: z.array(SymbolLimits) })
  .meta({ id: 'RiskLimits', description: 'Every order of the account is checked against these.' });

/** A limit that is misspelt would protect nothing: unknown names are refused. */
export const RiskLimitsChange = z
  .strictObject({
    account: z.strictObject(AccountLimits.partial().shape).optional(),
    symbols: z
      .array(z.strictObject({ ...SymbolLimits.shape, symbol: SymbolName }))
      .optional()
      .meta({
        description: 'Each replaces all limits of its symbol; one without any limit takes them away.',
      }),
  })
  .meta({ id: 'RiskLimitsChange', description: 'What is left out stays. Unknown fields are refused.' });

export type RiskLimits = z.infer<typeof RiskLimits>;
export type RiskLimitsChange = z.infer<typeof RiskLimitsChange>;
