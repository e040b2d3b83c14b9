import { z } from 'zod';
import { ErrorCodeSchema } from '../errors/problem.ts';

export const ChartStorageError = z
  .object({
    status: z.literal('error'),
    message: z.string().min(1).meta({ description: 'One sentence for a person.' }),
    code: ErrorCodeSchema,
  })
  .meta({ id: 'ChartStorageError', description: 'An error of the chart storage, in the form charts read.' });

export type ChartStorageError = z.infer<typeof ChartStorageError>;
