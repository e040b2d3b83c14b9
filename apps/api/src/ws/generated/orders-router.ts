// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.orders;

export type OrdersRequest = z.infer<typeof route.request>;
export type OrdersUpdate = z.infer<typeof route.update>;

export const ordersRouter: RouteRouter<OrdersRequest, OrdersUpdate> = {
  name: 'orders',
  delivery: 'every',
  scope: 'account',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) => `orders:{"accountId":${JSON.stringify(request.accountId)}}`,
  updateKey: () => '',
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"orders.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
