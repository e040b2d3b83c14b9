import { z } from 'zod';

export const UdfError = z
  .object({
    s: z.literal('error'),
    errmsg: z.string().min(1).meta({ description: 'Shown to the user as it is; holds no `%` and no `:`.' }),
  })
  .meta({ id: 'UdfError', description: 'An error on a UDF route; charting clients read nothing else.' });

export type UdfError = z.infer<typeof UdfError>;
