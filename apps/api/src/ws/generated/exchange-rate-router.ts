// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes['exchange-rate'];

export type ExchangeRateRequest = z.infer<typeof route.request>;
export type ExchangeRateUpdate = z.infer<typeof route.update>;

export const exchangeRateRouter: RouteRouter<ExchangeRateRequest, ExchangeRateUpdate> = {
  name: 'exchange-rate',
  delivery: 'keyed',
  scope: 'market',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) =>
    `exchange-rate:{"from":${JSON.stringify(request.from)},"to":${JSON.stringify(request.to)}}`,
  updateKey: () => '',
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"exchange-rate.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
