import { z } from 'zod';
import { SideSchema } from '../../broker/orders/enums.ts';
import { Price } from '../../shared/price.ts';

export const PortfolioPosition = z
  .object({
    symbol: z.string(),
    side: SideSchema,
    qty: z.number().positive(),
    avgPrice: Price,
    markPrice: Price.optional().meta({ description: 'Price the position would be closed at.' }),
    currency: z.string().meta({ description: 'Currency of the prices.' }),
    rate: z.number().positive().optional().meta({ description: 'Account currency per unit of `currency`.' }),
    marketValue: z.number().optional().meta({ description: 'Negative when short.' }),
    costBasis: z
      .number()
      .meta({ description: 'What was paid, at the rates of the day; negative when short.' }),
    unrealizedPL: z.number().optional(),
    priceEffect: z.number().optional().meta({ description: 'Part of the unrealised P/L that prices made.' }),
    currencyEffect: z.number().optional().meta({ description: 'Part that exchange rates made.' }),
    weight: z.number().optional().meta({ description: 'Market value as a share of the equity.' }),
    lots: z
      .array(z.object({ qty: z.number().positive(), price: Price }).meta({ id: 'Lot' }))
      .meta({ description: 'What was bought (or sold short) and not closed yet, oldest first.' }),
  })
  .meta({
    id: 'PortfolioPosition',
    description:
      'Values are in the account currency. What cannot be known, for want of a price or a rate, is absent.',
  });

export type PortfolioPosition = z.infer<typeof PortfolioPosition>;
