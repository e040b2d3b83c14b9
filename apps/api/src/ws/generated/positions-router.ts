// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.positions;

export type PositionsRequest = z.infer<typeof route.request>;
export type PositionsUpdate = z.infer<typeof route.update>;

export const positionsRouter: RouteRouter<PositionsRequest, PositionsUpdate> = {
  name: 'positions',
  delivery: 'keyed',
  scope: 'account',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) => `positions:{"accountId":${JSON.stringify(request.accountId)}}`,
  updateKey: (update) => update.id,
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"positions.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
