import type { z } from 'zod';
import type { Scope } from './scope.ts';
import type { ErrorCode } from './v1/errors/error-table.ts';

/** An answer that is not JSON, e.g. a page or a metrics text. */
export interface TextResponse {
  readonly mediaType: string;
}

/** What one status of an operation answers with: JSON of a schema, a text, or `null` for an empty body. */
export type RestResponse = z.ZodType | TextResponse | null;

/** One request that works against a freshly started server; the generated contract tests send it. */
export interface RestExample {
  readonly name: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The status it answers with. */
  readonly status: number;
}

/** The form an operation's errors have. */
export type ErrorFormat = 'problem' | 'udf' | 'chart-storage';

/** One operation of the REST API. */
export interface RestRoute<
  Params extends z.ZodObject | undefined = z.ZodObject | undefined,
  Query extends z.ZodObject | undefined = z.ZodObject | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Responses extends Readonly<Record<number, RestResponse>> = Readonly<Record<number, RestResponse>>,
  Headers extends z.ZodObject | undefined = z.ZodObject | undefined,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Absolute path with `{param}` placeholders. */
  readonly path: `/${string}`;
  /** Further paths the same operation is served at, with the same placeholders. */
  readonly aliases?: readonly `/${string}`[];
  /** Unique name of the operation; the client's method is called so. */
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly scope: Scope;
  readonly params?: Params;
  /**
   * Numbers and booleans arrive as text; the server converts them by this schema before it validates. Only a list may be
   * given more than once.
   */
  readonly query?: Query;
  /** Headers the operation reads, by their names as they are usually written. */
  readonly headers?: Headers;
  readonly body?: Body;
  /**
   * The request is never refused for its form, and does not wait for its body: without one, with one that cannot be
   * read, and for each field of the wrong shape it acts as if that had been left out. The operation must bear to be
   * done twice: a body that comes after the headers makes it be done again. A slash at the end of its path is ignored.
   */
  readonly lenient?: true;
  /** The body is the fields of a form, for clients that send nothing else, or JSON; it has a limit of its own. */
  readonly form?: { readonly maxBytes: number };
  /** Largest body in bytes, for an operation that takes more than the server's own limit. */
  readonly maxBodyBytes?: number;
  /** Every answer that is not an error, by status. */
  readonly responses: Responses;
  /** Codes this operation may answer with beside those every operation has (`commonErrors`). */
  readonly errors: readonly ErrorCode[];
  /**
   * For charting clients, which read nothing else: with `udf` errors are `{s:"error",errmsg}`, with `chart-storage`
   * `{status:"error",message}`.
   */
  readonly errorFormat?: ErrorFormat;
  readonly examples: readonly RestExample[];
}

/** The media type of every REST error body that is not UDF's (RFC 9457). */
export const PROBLEM_JSON = 'application/problem+json';

/** Codes any operation may answer with. */
export const commonErrors = [
  'forbidden',
  'rate_limited',
  'internal_error',
  'unavailable',
] as const satisfies ErrorCode[];

/** Codes of any operation that takes parameters, and of any that takes a body. */
export const inputErrors = ['validation_failed'] as const satisfies ErrorCode[];
export const bodyErrors = ['malformed_request', 'payload_too_large'] as const satisfies ErrorCode[];

/** All error codes an operation declares: its own and those its shape implies. */
export function declaredErrors(route: RestRoute): readonly ErrorCode[] {
  const codes: ErrorCode[] = [...route.errors];
  const { params, query, headers, body, lenient } = route;
  if (!lenient && (params || query || headers || body)) codes.push(...inputErrors);
  if (!lenient && body) codes.push(...bodyErrors);
  return [...new Set([...codes, ...commonErrors])];
}

/** Declares a REST operation; spec, server route, client method, docs and tests are derived from it. */
export function defineRestRoute<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  const Responses extends Readonly<Record<number, RestResponse>> = Readonly<Record<number, RestResponse>>,
  Headers extends z.ZodObject | undefined = undefined,
>(
  route: RestRoute<Params, Query, Body, Responses, Headers>,
): RestRoute<Params, Query, Body, Responses, Headers> {
  return route;
}
