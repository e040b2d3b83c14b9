import { z } from 'zod';

export const OrderPreviewResult = z
  .object({
    sections: z.array(
      z
        .object({
          header: z.string().optional(),
          rows: z.array(z.object({ title: z.string(), value: z.string() }).meta({ id: 'PreviewRow' })),
        })
        .meta({ id: 'PreviewSection' }),
    ),
    confirmId: z.string().optional(),
    warnings: z.array(z.string()).optional(),
    errors: z.array(z.string()).optional().meta({ description: 'Why the order would be refused.' }),
  })
  .meta({
    id: 'OrderPreviewResult',
    description: 'What an order would cost, by the schedules that charge it.',
  });

export type OrderPreviewResult = z.infer<typeof OrderPreviewResult>;
