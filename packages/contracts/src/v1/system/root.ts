import { z } from 'zod';
import { defineRestRoute } from '../../rest-route.ts';

export const WebSocketInfo = z
  .object({
    endpoint: z.string(),
    docs: z.string(),
    spec: z.string(),
    operations: z
      .array(z.string())
      .meta({ examples: [['bars.subscribe', 'bars.unsubscribe', 'bars.update']] }),
    note: z.string(),
  })
  .meta({ id: 'WebSocketInfo', description: 'Where and how one streamed route is reached.' });

export const ApiMetadata = z
  .object({
    name: z.string(),
    version: z.string(),
    status: z.literal('running'),
    current_api_version: z.string(),
    documentation: z.string(),
    health: z.string(),
    versions: z.string(),
    datafeed: z.string(),
    websockets: z.record(z.string(), WebSocketInfo),
  })
  .meta({ id: 'ApiMetadata' });

export type ApiMetadata = z.infer<typeof ApiMetadata>;

export const getApiMetadata = defineRestRoute({
  method: 'get',
  path: '/',
  operationId: 'getApiMetadata',
  tag: 'system',
  summary: 'What this server is and where everything is found; a browser gets the trading page instead',
  scope: 'public',
  responses: { 200: ApiMetadata },
  errors: [],
  examples: [{ name: 'metadata', status: 200 }],
});
