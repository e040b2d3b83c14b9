import { z } from 'zod';

/** A limit as a number that is not negative; `null` switches it off. */
export const limit = (description: string) => z.union([z.number().min(0), z.null()]).meta({ description });

export const AccountLimits = z
  .object({
    maxOrderQuantity: limit('Units of one order.'),
    maxOrderNotional: limit('Value of one order.'),
    maxPositionQuantity: limit('Units of one position, long or short.'),
    maxPositionNotional: limit('Value of one position, long or short.'),
    maxGrossExposure: limit('Value of long and short positions together.'),
    maxNetExposure: limit('Value of long less short positions, whatever its sign.'),
    maxConcentration: limit('Value of one position as a share of the equity: 1 is 100 %.'),
    maxLeverage: limit('Gross exposure as a multiple of the equity.'),
    maxOpenOrders: limit('Working orders.'),
    maxOrdersPerSecond: limit('Orders and modifications in a second; cancels are not counted.'),
    maxFillsPerMinute: limit(
      'Fills of one symbol in a minute; beyond it the symbol takes no order for a while.',
    ),
    fatFingerMultiple: limit(
      "Value of an order as a multiple of the mean of the account's recent ones in the symbol.",
    ),
    priceCollar: limit(
      'How far through the market a price may be, as a share of the reference price: 0.1 is 10 %.',
    ),
    maxQuoteAgeMs: limit('Age in ms of the quote an order is priced by.'),
    duplicateWindowMs: limit(
      'For so many ms an order of the same content needs an idempotency key of its own.',
    ),
    selfTrade: z
      .enum(['deny', 'allow'])
      .meta({ description: 'Whether an order may trade with a working order of the same account.' }),
    dailyLossReduce: limit(
      "Loss as a share of the day's opening equity from which positions may only be reduced.",
    ),
    dailyLossHalt: limit("Loss as a share of the day's opening equity that halts the account."),
    drawdownReduce: limit(
      'Fall from the highest equity, as a share of it, from which positions may only be reduced.',
    ),
    drawdownHalt: limit('Fall from the highest equity, as a share of it, that halts the account.'),
  })
  .meta({
    id: 'AccountLimits',
    description: 'Values are in the account currency; `null` is no limit.',
  });
