import { z } from 'zod';
import type { WsRoute } from '../ws-route.ts';
import { BatchMs, RequestId, StreamPosition, SubscriptionResponse } from '../v1/session/frames.ts';

/** Schemas of every frame of one WebSocket route, envelope included. */
export function routeFrames(route: WsRoute) {
  const id = RequestId.optional();
  const { epoch, seq } = StreamPosition.shape;
  const values = z.object({ topic: z.string(), payload: z.array(route.update) });
  return {
    subscribe: z.object({
      type: z.literal(`${route.name}.subscribe`),
      id,
      since: StreamPosition.optional().meta({ description: 'Last position held: resume after it.' }),
      batchMs: BatchMs.optional(),
      payload: route.request,
    }),
    subscribeResponse: z.object({
      type: z.literal(`${route.name}.subscribe.response`),
      id,
      epoch: epoch.optional().meta({ description: 'With status `ok`.' }),
      seq: seq.optional().meta({ description: 'With status `ok`: position the stream goes on from.' }),
      resumed: z
        .boolean()
        .optional()
        .meta({ description: 'True: what was missed follows as updates. False: a snapshot follows.' }),
      payload: SubscriptionResponse,
    }),
    unsubscribe: z.object({ type: z.literal(`${route.name}.unsubscribe`), id, payload: route.request }),
    unsubscribeResponse: z.object({
      type: z.literal(`${route.name}.unsubscribe.response`),
      id,
      payload: SubscriptionResponse,
    }),
    update: z.object({
      type: z.literal(`${route.name}.update`),
      seq,
      payload: z.object({ topic: z.string(), payload: route.update }),
    }),
    snapshot: z.object({ type: z.literal(`${route.name}.snapshot`), epoch, seq, payload: values }),
    reset: z.object({ type: z.literal(`${route.name}.reset`), epoch, seq, payload: values }),
  };
}

export type RouteFrame = keyof ReturnType<typeof routeFrames>;
