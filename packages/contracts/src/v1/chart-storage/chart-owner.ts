import { z } from 'zod';

/** Whose charts are meant: what the page that shows the chart calls itself, and its user. */
export const ChartOwner = z.object({
  client: z
    .string()
    .max(64)
    .optional()
    .meta({ description: "The chart's `client_id`; empty when left out." }),
  user: z.string().max(64).optional().meta({ description: "The chart's `user_id`; empty when left out." }),
});

export type ChartOwner = z.infer<typeof ChartOwner>;
