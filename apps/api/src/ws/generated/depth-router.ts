// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.depth;

export type DepthRequest = z.infer<typeof route.request>;
export type DepthUpdate = z.infer<typeof route.update>;

export const depthRouter: RouteRouter<DepthRequest, DepthUpdate> = {
  name: 'depth',
  delivery: 'keyed',
  scope: 'market',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) => `depth:{"symbol":${JSON.stringify(request.symbol)}}`,
  updateKey: () => '',
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"depth.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
