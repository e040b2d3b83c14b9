// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.replay;

export type ReplayRequest = z.infer<typeof route.request>;
export type ReplayUpdate = z.infer<typeof route.update>;

export const replayRouter: RouteRouter<ReplayRequest, ReplayUpdate> = {
  name: 'replay',
  delivery: 'keyed',
  scope: 'market',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) => `replay:{"symbol":${JSON.stringify(request.symbol ?? '')}}`,
  updateKey: (update) => update.symbol,
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"replay.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
