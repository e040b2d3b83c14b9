import { z } from 'zod';

export const SuccessResponse = z
  .object({ success: z.boolean(), message: z.string() })
  .meta({ id: 'SuccessResponse', description: 'An operation that has nothing else to say worked.' });

export type SuccessResponse = z.infer<typeof SuccessResponse>;
