// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.bars;

export type BarsRequest = z.infer<typeof route.request>;
export type BarsUpdate = z.infer<typeof route.update>;

export const barsRouter: RouteRouter<BarsRequest, BarsUpdate> = {
  name: 'bars',
  delivery: 'keyed',
  scope: 'market',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) =>
    `bars:{"resolution":${JSON.stringify(request.resolution)},"symbol":${JSON.stringify(request.symbol)}}`,
  updateKey: (update) => update.time,
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"bars.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
