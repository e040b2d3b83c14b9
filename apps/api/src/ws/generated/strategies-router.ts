// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.strategies;

export type StrategiesRequest = z.infer<typeof route.request>;
export type StrategiesUpdate = z.infer<typeof route.update>;

export const strategiesRouter: RouteRouter<StrategiesRequest, StrategiesUpdate> = {
  name: 'strategies',
  delivery: 'keyed',
  scope: 'account',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) => `strategies:{"accountId":${JSON.stringify(request.accountId)}}`,
  updateKey: (update) => update.id,
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"strategies.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
