import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { accountErrors } from '../../errors/account-errors.ts';
import { AccountChoice } from '../account/account-choice.ts';
import { OrderTypeSchema } from '../orders/enums.ts';

export const BrokerCapabilities = z
  .object({
    orderTypes: z.array(OrderTypeSchema),
    durations: z.array(z.enum(['GTC', 'DAY', 'IOC', 'FOK']).meta({ id: 'TimeInForce' })),
    brackets: z.boolean().meta({ description: 'Take-profit and stop-loss, on orders and on positions.' }),
    trailingStop: z.boolean(),
    guaranteedStop: z.boolean(),
    postOnly: z.boolean(),
    reduceOnly: z.boolean(),
    leverage: z.boolean().meta({
      description:
        'Whether a leverage can be set per symbol. Where not, the venue decides margin: setting one is refused as `leverage_fixed`.',
    }),
  })
  .meta({
    id: 'BrokerCapabilities',
    description: 'What the venue of an account executes; any other order is refused as `unsupported_order`.',
  });

export type BrokerCapabilities = z.infer<typeof BrokerCapabilities>;

export const getBrokerCapabilities = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/capabilities',
  operationId: 'getBrokerCapabilities',
  tag: 'broker',
  summary: 'Which orders the venue of an account takes, and whether a leverage can be set there',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: BrokerCapabilities },
  errors: [...accountErrors],
  examples: [
    { name: 'of the default account', status: 200 },
    { name: 'no such account', query: { accountId: 'NOPE' }, status: 404 },
  ],
});
