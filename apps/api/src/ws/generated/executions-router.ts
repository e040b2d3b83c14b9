// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.executions;

export type ExecutionsRequest = z.infer<typeof route.request>;
export type ExecutionsUpdate = z.infer<typeof route.update>;

export const executionsRouter: RouteRouter<ExecutionsRequest, ExecutionsUpdate> = {
  name: 'executions',
  delivery: 'every',
  scope: 'account',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) =>
    `executions:{"accountId":${JSON.stringify(request.accountId)},"symbol":${JSON.stringify(request.symbol ?? '')}}`,
  updateKey: () => '',
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"executions.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
