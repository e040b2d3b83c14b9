import { z } from 'zod';

export const OrderDuration = z
  .object({
    type: z
      .string()
      .max(16)
      .meta({
        description:
          'How long the order works, in any case of letters. `GTC`: until it is filled or cancelled. `DAY`: until the ' +
          "symbol's exchange session ends; placed outside a session, until the end of the next. `IOC`: fills what it can " +
          'at once, the rest is cancelled. `FOK`: fills whole at once or is refused as `not_filled`.',
        examples: ['GTC', 'DAY', 'IOC', 'FOK'],
      }),
    datetime: z.number().optional().meta({ description: 'Sent by charts; no duration uses it.' }),
  })
  .meta({ id: 'OrderDuration' });
