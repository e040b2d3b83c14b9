import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { TimestampMs } from '../../shared/price.ts';
import { AccountRequest } from '../account/account-request.ts';

/** Connection of an account to its venue, with TradingView's numbers. */
export const ConnectionStatus = { CONNECTED: 1, CONNECTING: 2, DISCONNECTED: 3, ERROR: 4 } as const;
export type ConnectionStatus = (typeof ConnectionStatus)[keyof typeof ConnectionStatus];

export const BrokerConnectionStatus = z
  .object({
    status: z.literal([1, 2, 3, 4]).meta({
      id: 'ConnectionStatus',
      description: 'CONNECTED 1, CONNECTING 2, DISCONNECTED 3, ERROR 4',
      'x-enum-varnames': Object.keys(ConnectionStatus),
    }),
    message: z.string().optional(),
    disconnectType: z.int().min(0).max(10).optional(),
    timestamp: TimestampMs,
  })
  .meta({ id: 'BrokerConnectionStatus' });

export type BrokerConnectionStatus = z.infer<typeof BrokerConnectionStatus>;

export const brokerConnection = defineWsRoute({
  name: 'broker-connection',
  request: AccountRequest,
  update: BrokerConnectionStatus,
  delivery: { class: 'keyed', key: null },
  scope: 'account',
  summary: 'Whether the account is connected to its venue',
  snapshot: 'The current status.',
  examples: {
    request: [{ accountId: 'DEMO-ACCOUNT' }],
    update: [{ status: 1, message: 'Paper venue', timestamp: 1767225600000 }],
  },
});
