// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes['broker-connection'];

export type BrokerConnectionRequest = z.infer<typeof route.request>;
export type BrokerConnectionUpdate = z.infer<typeof route.update>;

export const brokerConnectionRouter: RouteRouter<BrokerConnectionRequest, BrokerConnectionUpdate> = {
  name: 'broker-connection',
  delivery: 'keyed',
  scope: 'account',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) => `broker-connection:{"accountId":${JSON.stringify(request.accountId ?? '')}}`,
  updateKey: () => '',
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) =>
      `{"type":"broker-connection.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
