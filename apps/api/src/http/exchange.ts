import type { HttpBindings } from '@hono/node-server';
import type { ErrorCode, RestRoute } from '@tickwire/contracts';
import type { Principal } from '../principal.ts';
import { requestIdOf } from './request-id.ts';
import type { LogFields } from './rest-handlers.ts';

/** One request and what becomes of it, from the first middleware to its log line. */
export interface Exchange {
  readonly requestId: string;
  readonly principal: Principal;
  readonly remoteAddress: string;
  /** In milliseconds of `performance.now()`. */
  readonly startedAt: number;
  /** The operation it was routed to; pages and unknown paths have none. */
  route?: RestRoute;
  /** Code of the error it was answered with. */
  errorCode?: ErrorCode;
  /** What failed, when the answer is an internal error. */
  failure?: unknown;
  logFields: LogFields;
}

/** What Hono's context carries in this server. */
export interface HttpEnv {
  Bindings: HttpBindings;
  Variables: { exchange: Exchange };
}

/** Begins the record of a request. */
export function openExchange(incoming: HttpBindings['incoming'], principal: Principal): Exchange {
  return {
    requestId: requestIdOf(incoming),
    // What it may use can grow: a request sees what there was when it began.
    principal: { ...principal },
    remoteAddress: incoming.socket.remoteAddress ?? 'unknown',
    startedAt: performance.now(),
    logFields: {},
  };
}
