import { z } from 'zod';

export const OrderFigures = z
  .object({
    currency: z.string().meta({ description: "The account's, in which all money here is." }),
    estimatedPrice: z.number().meta({
      description: 'Mean price of the fills it would get now, else the limit price, else the stop price.',
    }),
    orderValue: z.number(),
    commission: z.number(),
    marginRequired: z.number().meta({
      description:
        'What the order adds to the margin of what is held and works; 0 for one that only reduces.',
    }),
    marginFreeQuantity: z.number().optional().meta({
      description:
        'How large the order could be without adding margin, because of what is held or works on the other side.',
    }),
    marginPerUnit: z.number().optional().meta({ description: 'What one unit adds beyond that.' }),
    totalCost: z.number().meta({ description: 'Margin and commission: what must be at hand.' }),
    takeProfitGain: z.number().optional().meta({
      description:
        'What the take-profit would gain if it closed all of the order at its price, before commission.',
    }),
    stopLossLoss: z.number().optional().meta({
      description: 'What the stop would lose, likewise; below zero where it would gain.',
    }),
    marginAvailable: z.number().optional().meta({
      description:
        'Equity less the margin of what is held and works; absent when a position cannot be priced.',
    }),
  })
  .meta({ id: 'OrderFigures', description: 'What an order would cost and risk, as numbers.' });

export type OrderFigures = z.infer<typeof OrderFigures>;

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
    figures: OrderFigures.optional().meta({ description: 'The same as numbers.' }),
    confirmId: z.string().optional(),
    warnings: z.array(z.string()).optional(),
    errors: z.array(z.string()).optional().meta({ description: 'Why the order would be refused.' }),
  })
  .meta({
    id: 'OrderPreviewResult',
    description: 'What an order would cost, by the schedules that charge it.',
  });

export type OrderPreviewResult = z.infer<typeof OrderPreviewResult>;
