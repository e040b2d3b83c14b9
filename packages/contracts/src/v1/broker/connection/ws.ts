import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { AccountId } from '../../shared/account-id.ts';
import { BrokerConnectionStatus } from './connection-status.ts';

export const BrokerConnectionRequest = z
  .object({
    accountId: AccountId.optional().meta({
      description:
        'The venue of the default account when left out, also while that account is not known yet.',
    }),
  })
  .meta({ id: 'BrokerConnectionRequest' });

export const brokerConnection = defineWsRoute({
  name: 'broker-connection',
  request: BrokerConnectionRequest,
  update: BrokerConnectionStatus,
  delivery: { class: 'keyed', key: null },
  scope: 'account',
  summary: 'Whether the account is connected to its venue',
  snapshot: 'The current status.',
  examples: {
    request: [{ accountId: 'DEMO-ACCOUNT' }, {}],
    update: [
      {
        status: 1,
        message: 'Paper venue',
        timestamp: 1767225600000,
        stage: 'ready',
        venue: 'Paper venue',
        accountType: 'demo',
        accountMode: 'paper',
      },
      {
        status: 2,
        message: 'TWS does not answer at 127.0.0.1:7497: start it and allow API connections.',
        timestamp: 1767225600000,
        stage: 'connecting',
        venue: 'Interactive Brokers',
        tradingClosed: 'TWS does not answer at 127.0.0.1:7497: start it and allow API connections.',
      },
    ],
  },
});
