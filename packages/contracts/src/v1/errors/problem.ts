import { z } from 'zod';
import { LimitBreach } from '../risk/limits/limit-breach.ts';
import { errorCodes } from './error-table.ts';

export const ErrorCodeSchema = z.enum(errorCodes).meta({
  id: 'ErrorCode',
  description: 'Stable machine-readable error code; docs/errors.md lists them all.',
  'x-open-enum': true,
});

export const FieldError = z
  .object({
    path: z.string().meta({ description: 'Where in the request, e.g. `body.qty`.' }),
    message: z.string(),
  })
  .meta({ id: 'FieldError', description: 'What is wrong with one field of a request.' });

export const Problem = z
  .object({
    type: z.string().meta({ description: 'Link to the code in the error table.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'One sentence for a person: what is wrong and what to do.' }),
    code: ErrorCodeSchema,
    instance: z.string().optional().meta({ description: 'The request id, to find the request in the log.' }),
    errors: z.array(FieldError).optional(),
    limit: LimitBreach.optional().meta({ description: 'The risk limit that refused.' }),
  })
  .meta({ id: 'Problem', description: 'An error, as application/problem+json (RFC 9457).' });

export type Problem = z.infer<typeof Problem>;
export type FieldError = z.infer<typeof FieldError>;
