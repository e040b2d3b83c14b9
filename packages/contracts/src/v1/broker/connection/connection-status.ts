import { z } from 'zod';
import { TimestampMs } from '../../shared/price.ts';
import { AccountMetainfo } from '../account/rest.ts';

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
    message: z
      .string()
      .optional()
      .meta({ description: 'A sentence: what is the matter and what to do; connected, to what.' }),
    disconnectType: z.int().min(0).max(10).optional(),
    timestamp: TimestampMs.meta({ description: 'Since when, ms UTC.' }),
    stage: z
      .enum(['stopped', 'connecting', 'recovering', 'ready', 'paused', 'upstream-down', 'failed'])
      .optional()
      .meta({
        description:
          '`recovering`: connected, and what happened meanwhile is being compared. `paused`: connected, and no order leaves for ' +
          'a while. `upstream-down`: the gateway is there and has lost its servers. `failed`: trying again cannot help.',
        'x-open-enum': true,
      }),
    venue: z.string().optional().meta({ description: 'What the venue is called.' }),
    accountType: AccountMetainfo.shape.type.optional().meta({
      description: '`live`: the account holds real money. Absent while no account is known.',
    }),
    accountMode: AccountMetainfo.shape.mode.optional().meta({
      description:
        'Where its orders go. `live` is the venue, with real money or, as of a paper account at a broker, without: that is told by ' +
        'accountType.',
    }),
    notOffered: z
      .array(z.enum(['guaranteed-stop', 'post-only']).meta({ 'x-open-enum': true }))
      .optional()
      .meta({
        description:
          'Which of these `GET /api/v1/broker/capabilities` says no of, known before an account is: an order that asks for one is refused ' +
          'with unsupported_order. Absent where the venue has them all.',
      }),
    tradingClosed: z
      .string()
      .optional()
      .meta({ description: 'Why no order is taken now, as a sentence; absent while orders are taken.' }),
  })
  .meta({ id: 'BrokerConnectionStatus', description: 'Where the connection to a venue stands.' });

export type BrokerConnectionStatus = z.infer<typeof BrokerConnectionStatus>;
