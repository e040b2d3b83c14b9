import { z } from 'zod';
import { TimestampMs } from '../../shared/price.ts';

const limitValue = (description: string) =>
  z
    .union([z.number(), z.string(), z.boolean(), z.null()])
    .optional()
    .meta({
      description: `${description}; \`null\` is no limit. Absent where a symbol has none of its own.`,
    });

export const LimitChange = z
  .object({
    symbol: z.string().optional().meta({ description: "Whose limit it is; absent for the account's." }),
    name: z.string().meta({ description: 'Name of the limit as in the risk limits.' }),
    from: limitValue('What it was'),
    to: limitValue('What it has been since'),
  })
  .meta({ id: 'LimitChange', description: 'A limit that was set to another value.' });

export const RiskChange = z
  .object({
    seq: z.int().min(1).meta({ description: 'Place in the journal; later changes have larger ones.' }),
    time: TimestampMs,
    kind: z.enum(['halt', 'resume', 'limits']).meta({
      description:
        '`halt`: trading was stopped or limited further. `resume`: it may go on. `limits`: limits were set to other values.',
    }),
    by: z.string().meta({ description: 'Who or what did it; `risk` is a loss limit that was reached.' }),
    reason: z.string().optional(),
    level: z.enum(['active', 'reducing', 'halted']).optional().meta({
      description: 'Of a halt or resume: the level from there on.',
    }),
    flatten: z.boolean().optional().meta({ description: 'Of a halt: positions are closed as well.' }),
    limits: z.array(LimitChange).optional().meta({ description: 'Of limits: those that changed.' }),
  })
  .meta({ id: 'RiskChange', description: 'A halt, a resume, or a change of limits.' });

export const RiskHistory = z
  .object({
    changes: z.array(RiskChange).meta({ description: 'Newest first.' }),
    before: z.int().min(1).optional().meta({
      description: 'Asks for what came before these, given as `before`; absent when that is all.',
    }),
  })
  .meta({ id: 'RiskHistory' });

export type LimitChange = z.infer<typeof LimitChange>;
export type RiskChange = z.infer<typeof RiskChange>;
export type RiskHistory = z.infer<typeof RiskHistory>;
