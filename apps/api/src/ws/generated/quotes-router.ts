// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import type { z } from 'zod';
import { wsRoutes } from '@tickwire/contracts';
import { parsedRequest } from '../parsed-request.ts';
import type { RouteRouter } from '../route-router.ts';

const route = wsRoutes.quotes;

export type QuotesRequest = z.infer<typeof route.request>;
export type QuotesUpdate = z.infer<typeof route.update>;

export const quotesRouter: RouteRouter<QuotesRequest, QuotesUpdate> = {
  name: 'quotes',
  delivery: 'keyed',
  scope: 'market',
  parseRequest: (payload) => parsedRequest(route.request, payload),
  topicKey: (request) =>
    `quotes:{"fast_symbols":${JSON.stringify(request.fast_symbols)},"symbols":${JSON.stringify(request.symbols)}}`,
  updateKey: (update) => update.n,
  encoder(topic) {
    const middle = `,"payload":{"topic":${JSON.stringify(topic)},"payload":`;
    return (seq, update) => `{"type":"quotes.update","seq":${seq}${middle}${JSON.stringify(update)}}}`;
  },
};
