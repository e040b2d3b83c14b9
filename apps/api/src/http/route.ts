import type { RestResponse, RestRoute } from '@tickwire/contracts';
import type { Hono } from 'hono';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import type { Principal } from '../principal.ts';
import type { AnswerCache } from './answer-cache.ts';
import { checkAnswer } from './answer-check.ts';
import { Answer } from './answer.ts';
import { EncodedJson } from './encoded-json.ts';
import type { Exchange, HttpEnv } from './exchange.ts';
import { callLenient } from './lenient-call.ts';
import { readFormBody, readJsonBody, readLargeJsonBody } from './request-body.ts';
import { requestInput } from './request-input.ts';
import type { HandlerContext, StatusAnswer } from './rest-handlers.ts';

/** Any operation's handler; the input's type has been fixed where the handler was declared. */
export type AnyHandler = (input: never, context: HandlerContext) => unknown;

export interface RouteOptions {
  readonly maxBodyBytes: number;
  /** Whether every answer is checked against the contract; a wrong one becomes an internal error. */
  readonly checkAnswers: boolean;
  /** Where answers are kept that may be given again. */
  readonly answers: AnswerCache;
}

/** Every path an operation is served at. */
export function pathsOf({ path, aliases = [], lenient }: RestRoute): readonly string[] {
  const paths = [path, ...aliases];
  return lenient ? paths.flatMap((each) => [each, `${each}/`]) : paths;
}

/** A path of the contract as Hono writes it: `/a/{b}` becomes `/a/:b`. */
export function routerPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

const textsOf = (text: string | undefined) => (text === undefined ? [] : [text]);

function textOf(parts: Iterable<unknown>, name: string): string | undefined {
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue;
    const value: unknown = Reflect.get(part, name);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** The order and symbol a request is about, for its log lines. */
function identities({
  params,
  query,
  body,
}: Record<'params' | 'query' | 'body', unknown>): Exchange['logFields'] {
  const parts = [params, query, body];
  const orderId = textOf(parts, 'order_id');
  const symbol = textOf(parts, 'symbol') ?? textOf(parts, 'position_id');
  return { ...(orderId !== undefined && { order_id: orderId }), ...(symbol !== undefined && { symbol }) };
}

function requireScope({ scope, operationId }: RestRoute, { scopes }: Principal): void {
  if (scope === 'public' || scopes.includes(scope)) return;
  throw new ApiError('forbidden', `${operationId} needs the scope ${scope}, which the caller does not have.`);
}

function answerOf(
  declared: RestResponse,
  status: number,
  body: unknown,
  headers: Record<string, string>,
): Answer {
  headers['Cache-Control'] ??= 'no-store';
  if (declared === null) return new Answer(status, headers, null);
  const isText = 'mediaType' in declared;
  headers['Content-Type'] ??= isText ? declared.mediaType : 'application/json';
  if (isText) return new Answer(status, headers, String(body));
  return new Answer(status, headers, body instanceof EncodedJson ? body.text : JSON.stringify(body));
}

/** The fields that a body cannot be without. */
function neededFields(body: unknown): readonly string[] {
  if (!(body instanceof z.ZodObject)) return [];
  return Object.keys(body.shape).filter((name) => !z.safeParse(body.shape[name], undefined).success);
}

/** Mounts one operation of the contract: input is validated before `handler`, its result sent as the contract declares. */
export function mountRoute(
  app: Hono<HttpEnv>,
  route: RestRoute,
  handler: AnyHandler,
  { maxBodyBytes, checkAnswers, answers }: RouteOptions,
): void {
  const validate = requestInput(route);
  const takesBody = route.body !== undefined;
  const needed = neededFields(route.body);
  const { form, maxBodyBytes: maxBytes = maxBodyBytes } = route;
  const readBody = async (incoming: IncomingMessage, longTexts: Map<string, Uint8Array<ArrayBuffer>>) => {
    if (form) return readFormBody(incoming, form.maxBytes, needed);
    if (route.maxBodyBytes === undefined) return readJsonBody(incoming, maxBytes, needed);
    const body = await readLargeJsonBody(incoming, maxBytes, needed);
    for (const [name, text] of body.longTexts) longTexts.set(name, text);
    return body.value;
  };
  const lenientBody = route.lenient && route.body instanceof z.ZodObject ? route.body : undefined;
  const headerNames = Object.keys(route.headers?.shape ?? {});
  // What depends on the caller is never given to another one.
  const cache = route.method === 'get' && route.scope === 'market' ? answers : undefined;
  const statuses = Object.keys(route.responses).map(Number);
  const onlyStatus = statuses.length === 1 ? statuses[0] : undefined;

  app.on(route.method, pathsOf(route).map(routerPath), async (c) => {
    const exchange = c.get('exchange');
    exchange.route = route;
    requireScope(route, exchange.principal);
    const acceptEncoding = c.req.header('accept-encoding');
    const url = c.req.url.slice(c.req.url.indexOf('/', 'https://'.length));
    const known = cache?.get(url);
    if (known) return known.respond(acceptEncoding);

    const params = Object.entries(c.req.param()).map(([name, text]) => [name, [text]]);
    const texts = {
      params: Object.fromEntries(params),
      query: c.req.queries(),
      headers: Object.fromEntries(headerNames.map((name) => [name, textsOf(c.req.header(name))])),
    };
    const headers: Record<string, string> = {};
    let keepSeconds = 0;
    const longTexts = new Map<string, Uint8Array<ArrayBuffer>>();
    const context: HandlerContext = {
      requestId: exchange.requestId,
      receivedAt: exchange.startedAt,
      principal: exchange.principal,
      longTexts,
      header: (name, value) => {
        headers[name] = value;
      },
      keepFor: (seconds) => {
        keepSeconds = seconds;
        headers['Cache-Control'] = `public, max-age=${seconds}`;
      },
      note: (fields) => {
        exchange.logFields = { ...exchange.logFields, ...fields };
      },
    };
    const call = async (body: unknown): Promise<unknown> => {
      const input = validate({ ...texts, body });
      exchange.logFields = identities(input);
      // The contract's schemas have just made the input what the handler's type says.
      return handler(input as never, context);
    };
    const { incoming } = c.env;
    const result = lenientBody
      ? await callLenient(incoming, { schema: lenientBody, maxBytes }, call)
      : await call(takesBody ? await readBody(incoming, longTexts) : undefined);
    // A body that was given up on still comes: the connection ends with the answer.
    if (takesBody && !incoming.complete) headers['Connection'] = 'close';
    // An operation of several statuses has a handler that names the status it answers with.
    const { status, body } =
      onlyStatus === undefined
        ? (result as StatusAnswer<number, unknown>)
        : { status: onlyStatus, body: result };
    if (checkAnswers) checkAnswer(route, status, body);
    const answer = answerOf(route.responses[status] ?? null, status, body, headers);
    if (keepSeconds > 0) cache?.keep(url, answer, keepSeconds);
    return answer.respond(acceptEncoding);
  });
}
