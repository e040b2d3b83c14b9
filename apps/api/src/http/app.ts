import { restRoutes, type ErrorCode, type RestRoute } from '@tickwire/contracts';
import { Hono, type Context } from 'hono';
import { ApiError } from '../api-error.ts';
import type { Config } from '../config.ts';
import type { Principal } from '../principal.ts';
import { hostCheck, UNKNOWN_HOST } from '../host-check.ts';
import { originCheck } from '../origin-check.ts';
import { AnswerCache } from './answer-cache.ts';
import { CorsPolicy } from './cors.ts';
import { errorAnswer, errorFormatOf, internalError } from './error-response.ts';
import { openExchange, type HttpEnv } from './exchange.ts';
import { exchangeRecorder, type ExchangeRecorderOptions } from './exchange-recorder.ts';
import { RateLimiter } from './rate-limiter.ts';
import type { OperationId, RestHandlers } from './rest-handlers.ts';
import { mountRoute, pathsOf, routerPath } from './route.ts';
import { versionOfPath } from './versions.ts';
import { mountPages, type Page } from './pages.ts';

export interface HttpAppOptions extends Omit<ExchangeRecorderOptions, 'maxLatencyMs'> {
  readonly config: Config;
  readonly handlers: RestHandlers;
  /** Whom requests act for. */
  readonly principal: Principal;
  /** Everything served beside the operations of the contract. */
  readonly pages: readonly Page[];
}

const haltPaths = pathsOf(restRoutes.emergencyHalt);

/** Health and metrics are asked for by machines that must always get an answer; a halt must always get through. */
const isUnlimited = (path: string) =>
  path.startsWith('/health') || path === '/metrics' || haltPaths.includes(path);

const CHANGING_METHODS: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function fail(c: Context<HttpEnv>, error: unknown): Response {
  const exchange = c.get('exchange');
  const refusal = error instanceof ApiError ? error : internalError(error);
  exchange.errorCode = refusal.code;
  if (refusal.code === 'internal_error') exchange.failure = refusal.cause;
  const { status, headers, body } = errorAnswer(refusal, errorFormatOf(c.req.path), exchange.requestId);
  return new Response(body, { status, headers });
}

/** Why nothing is found at a path, as precisely as we know. */
function notFound(path: string): ApiError {
  const refusal = (code: ErrorCode, detail: string) => new ApiError(code, detail);
  const version = versionOfPath(path);
  if (version?.status === 'sunset')
    return refusal('sunset', `Version ${version.version} has been switched off.`);
  if (version?.status === 'planned') {
    return refusal('not_found', `Version ${version.version} is planned and not served yet; use /api/v1.`);
  }
  if (path === '/api/v1/ws')
    return refusal('not_found', 'This path speaks WebSocket; connect to it with ws or wss.');
  return refusal('not_found', `Nothing lives at ${path.slice(0, 200)}; /api/v1/docs lists every path.`);
}

/** For every path of the contract: OPTIONS tells its methods, any other method it does not have is refused. */
function mountMethods(app: Hono<HttpEnv>): void {
  const methods = new Map<string, string[]>();
  for (const route of Object.values<RestRoute>(restRoutes)) {
    for (const path of pathsOf(route)) {
      const allowed = methods.get(path) ?? ['OPTIONS'];
      allowed.push(...(route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()]));
      methods.set(path, allowed);
    }
  }
  for (const [path, allowed] of methods) {
    const allow = allowed.toSorted().join(', ');
    app.all(routerPath(path), (c) => {
      if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow: allow } });
      const answer = fail(
        c,
        new ApiError('method_not_allowed', `${path} takes ${allow}, not ${c.req.method}.`),
      );
      answer.headers.set('Allow', allow);
      return answer;
    });
  }
}

/** The whole HTTP side: every operation of the contract, the pages, and what all requests have in common. */
export function createApp(options: HttpAppOptions): Hono<HttpEnv> {
  const { config, handlers, principal, pages } = options;
  const record = exchangeRecorder({ ...options, maxLatencyMs: config.MAX_LATENCY_MS });
  const cors = new CorsPolicy(config.CORS_ORIGINS);
  const namesThisServer = hostCheck(config);
  const comesFromOwnPage = originCheck(config.CORS_ORIGINS);
  const limiter = new RateLimiter({
    perSecond: config.RATE_LIMIT_PER_SECOND,
    elapsed: () => performance.now(),
  });
  const app = new Hono<HttpEnv>();

  app.use(async (c, next) => {
    const exchange = openExchange(c.env.incoming, principal);
    c.set('exchange', exchange);
    const { method, path } = c.req;
    const origin = c.req.header('origin');
    const preflight =
      method === 'OPTIONS' && origin !== undefined && c.req.header('access-control-request-method');
    if (!isUnlimited(path) && !limiter.admits(exchange.remoteAddress)) {
      const slowDown = 'Too many requests from this address; slow down.';
      c.res = fail(c, new ApiError('rate_limited', slowDown, { retryAfterSeconds: 1 }));
    } else if (!namesThisServer(c.req.header('host'))) {
      c.res = fail(c, new ApiError('forbidden', UNKNOWN_HOST));
    } else if (CHANGING_METHODS.has(method) && !comesFromOwnPage(c.env.incoming)) {
      // A browser sends some requests without asking first; one from a foreign page must not change anything.
      c.res = fail(
        c,
        new ApiError('forbidden', `Pages of ${origin} may not use this server; name it in CORS_ORIGINS.`),
      );
    } else if (preflight) {
      c.res = new Response(null, { status: 204, headers: cors.preflightHeaders() });
    } else {
      await next();
    }
    const latencyMs = Math.round((performance.now() - exchange.startedAt) * 1000) / 1000;
    const { headers, status } = c.res;
    for (const [name, value] of Object.entries(cors.headers(origin))) headers.append(name, value);
    headers.set('X-Request-Id', exchange.requestId);
    headers.set('X-Process-Time-ms', latencyMs.toFixed(2));
    headers.set('X-Content-Type-Options', 'nosniff');
    record({ exchange, method, path, status, latencyMs });
  });

  mountPages(app, pages);
  const routeOptions = {
    maxBodyBytes: config.MAX_BODY_BYTES,
    checkAnswers: config.DEBUG,
    answers: new AnswerCache(() => performance.now()),
  };
  // A route's key in the contract is its operationId, which handlers are keyed by as well.
  for (const id of Object.keys(restRoutes) as OperationId[]) {
    mountRoute(app, restRoutes[id], handlers[id], routeOptions);
  }
  mountMethods(app);
  app.notFound((c) => fail(c, notFound(c.req.path)));
  app.onError((error, c) => fail(c, error));
  return app;
}
