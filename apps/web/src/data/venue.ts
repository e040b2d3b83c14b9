import { followAccount } from './account-stream.ts';
import type { BrokerConnectionStatus } from '@tickwire/client';

/** Whether the account is connected to where its orders are executed. */
export const $venue = followAccount<'broker-connection', BrokerConnectionStatus | undefined>(
  'broker-connection',
  {
    snapshot: (values) => values.at(-1),
    update: (_before, value) => value,
  },
);
