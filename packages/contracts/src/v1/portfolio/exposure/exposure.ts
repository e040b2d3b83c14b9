import { z } from 'zod';
import { AccountId } from '../../shared/account-id.ts';

const sides = {
  long: z.number().nonnegative(),
  short: z.number().nonnegative().meta({ description: 'As a positive number.' }),
  gross: z.number().nonnegative().meta({ description: 'Long plus short.' }),
  net: z.number().meta({ description: 'Long less short.' }),
};

export const ExposureItem = z.object({ name: z.string(), ...sides }).meta({ id: 'ExposureItem' });

export const Exposure = z
  .object({
    accountId: AccountId,
    currency: z.string(),
    ...sides,
    bySymbol: z.array(ExposureItem),
    byCurrency: z.array(ExposureItem).meta({ description: 'By the currency of the prices.' }),
    byType: z.array(ExposureItem).meta({ description: 'By type of instrument.' }),
    unpriceable: z.array(z.string()).meta({ description: 'Symbols left out: no price or exchange rate.' }),
  })
  .meta({ id: 'Exposure', description: 'Market values of the open positions in the account currency.' });

export type ExposureItem = z.infer<typeof ExposureItem>;
export type Exposure = z.infer<typeof Exposure>;
