// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.gaps;

export type GapsRequest = z.infer<typeof route.request>;
export type GapsUpdate = z.infer<typeof route.update>;

export const gapsRouter: RouteRouter<GapsRequest, GapsUpdate> = {
  name: 'gaps',
  delivery: 'every',
  scope: 'market',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: () => `gaps:{}`,
  updateKey: () => '',
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"gaps.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
