import { z } from 'zod';

// Frames of the socket that belong to no route. Everything beside `type` and `payload` is additive.

/** Position in a topic's stream. */
export const StreamPosition = z
  .object({ epoch: z.string().min(1).max(64), seq: z.int().min(0) })
  .meta({ id: 'StreamPosition' });

export const SubscriptionResponse = z
  .object({
    status: z.enum(['ok', 'error']),
    message: z.string(),
    topic: z.string().meta({ description: 'Key of the stream; every later frame of it carries it.' }),
    code: z.string().optional().meta({ description: 'Error code, with status `error`.' }),
  })
  .meta({ id: 'SubscriptionResponse' });

export const RequestId = z.union([z.string().max(64), z.int()]).meta({ id: 'RequestId' });

/** Milliseconds by which a subscription lets updates be gathered into one write. */
export const BatchMs = z.int().min(0).max(1000).meta({ id: 'BatchMs' });

export const SessionPing = z
  .object({ type: z.literal('session.ping'), id: RequestId.optional(), payload: z.object({}).optional() })
  .meta({ id: 'SessionPing' });

export const SessionPong = z
  .object({
    type: z.literal('session.pong'),
    id: RequestId.optional(),
    payload: z.object({ serverTime: z.int() }),
  })
  .meta({ id: 'SessionPong' });

export const SessionGoaway = z
  .object({ type: z.literal('session.goaway'), payload: z.object({ afterMs: z.int().min(0) }) })
  .meta({ id: 'SessionGoaway', description: 'The server is about to close; reconnect after so many ms.' });

export const WsErrorCode = z
  .enum([
    'bad_json',
    'unknown_type',
    'invalid_payload',
    'frame_too_large',
    'too_many_subscriptions',
    'rate_limited',
  ])
  .meta({ id: 'WsErrorCode', description: 'More may come.', 'x-open-enum': true });

export const WsErrorFrame = z
  .object({
    type: z.literal('error'),
    id: RequestId.optional(),
    payload: z.object({
      code: WsErrorCode,
      message: z.string(),
      issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    }),
  })
  .meta({ id: 'WsErrorFrame', description: 'A frame could not be understood; the socket stays open.' });

export type StreamPosition = z.infer<typeof StreamPosition>;
export type SubscriptionResponse = z.infer<typeof SubscriptionResponse>;
export type WsErrorCode = z.infer<typeof WsErrorCode>;
export type WsErrorFrame = z.infer<typeof WsErrorFrame>;
