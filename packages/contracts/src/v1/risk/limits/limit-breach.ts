import { z } from 'zod';

export const LimitBreach = z
  .object({
    name: z.string().meta({ description: 'Name of the limit as in the risk limits.' }),
    value: z.number().meta({ description: 'What it is set to.' }),
    observed: z
      .number()
      .meta({ description: 'What stands against it: of a refused order, what it would have made.' }),
  })
  .meta({ id: 'LimitBreach', description: 'A risk limit and what went beyond it.' });

export type LimitBreach = z.infer<typeof LimitBreach>;
