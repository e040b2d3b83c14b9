// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.risk;

export type RiskRequest = z.infer<typeof route.request>;
export type RiskUpdate = z.infer<typeof route.update>;

export const riskRouter: RouteRouter<RiskRequest, RiskUpdate> = {
  name: 'risk',
  delivery: 'keyed',
  scope: 'account',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) => `risk:{"accountId":${JSON.stringify(request.accountId)}}`,
  updateKey: () => '',
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"risk.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
