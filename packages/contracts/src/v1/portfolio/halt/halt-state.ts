import { z } from 'zod';
import { TimestampMs } from '../../shared/price.ts';

export const HaltState = z
  .object({
    level: z.enum(['active', 'reducing', 'halted']).meta({
      description:
        '`active`: orders are taken. `reducing`: only those that reduce a position. `halted`: none, and working ones are ' +
        'cancelled.',
    }),
    flatten: z.boolean().meta({ description: 'Positions are closed as well.' }),
    reason: z
      .string()
      .optional()
      .meta({ description: 'Why the level was last changed: the halt, or the resume.' }),
    by: z.string().optional().meta({ description: 'Who or what changed it: halted, or resumed.' }),
    since: TimestampMs.optional().meta({
      description: 'When. Absent, as are reason and by, while the level has never changed.',
    }),
  })
  .meta({ id: 'HaltState', description: 'Whether an account may trade. It survives a restart.' });

export type HaltState = z.infer<typeof HaltState>;
