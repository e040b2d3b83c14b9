import { absoluteBaseUrl } from './base-url.ts';
import { operations } from './generated/operations.ts';
import type { Operations } from './generated/operations.ts';
import { withIdempotencyKey } from './idempotency-key.ts';
import { NetworkError } from './network-error.ts';
import { restRequest } from './rest-request.ts';
import type { Operation, RestInput } from './rest-request.ts';
import { readResponse } from './rest-response.ts';

export interface RestClientOptions {
  /** Address of the server, e.g. `http://127.0.0.1:8000`; in a browser `''` is the origin of the page. */
  readonly baseUrl: string;
  readonly fetch?: typeof globalThis.fetch;
}

export interface CallOptions {
  /** Aborts the call, which then throws the signal's reason; `AbortSignal.timeout(ms)` limits its time. */
  readonly signal?: AbortSignal | undefined;
}

/** A part of an operation's input: absent, optional, or required, as the contract has it. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? unknown
  : object extends Value | undefined
    ? { readonly [Key in Name]?: Value }
    : undefined extends Value
      ? { readonly [Key in Name]?: Value }
      : { readonly [Key in Name]: Value };

/** What one operation takes: `params` of its path, `query`, `headers` and `body`, each only if it has them. */
export type OperationInput<Id extends keyof Operations> = Part<'params', Operations[Id]['params']> &
  Part<'query', Operations[Id]['query']> &
  Part<'headers', Operations[Id]['headers']> &
  Part<'body', Operations[Id]['body']>;

export type OperationResult<Id extends keyof Operations> = Operations[Id]['result'];

type Call<Id extends keyof Operations> =
  object extends OperationInput<Id>
    ? (input?: OperationInput<Id>, options?: CallOptions) => Promise<OperationResult<Id>>
    : (input: OperationInput<Id>, options?: CallOptions) => Promise<OperationResult<Id>>;

/**
 * One method per operation. It throws an ApiError when the server refuses, a NetworkError when there was no answer and
 * a TypeError for what cannot be sent.
 * Placing an order, closing and reversing a position carry an idempotency key, and only they are repeated when there
 * was no answer: once, with the same key, so that nothing happens twice.
 */
export type RestClient = { readonly [Id in keyof Operations]: Call<Id> };

/** A client of the REST operations. */
export function createRestClient({ baseUrl, fetch = globalThis.fetch }: RestClientOptions): RestClient {
  const root = absoluteBaseUrl(baseUrl);

  const call = async (operation: Operation, input: RestInput = {}, { signal }: CallOptions = {}) => {
    const { idempotencyKey, input: sent } = operation.repeatable
      ? withIdempotencyKey(input)
      : { idempotencyKey: undefined, input };
    const [url, init] = restRequest(operation, root, sent);
    const exchange = async () => {
      const response = await fetch(url, { ...init, signal: signal ?? null });
      return { response, text: await response.text() };
    };
    const repeated = (cause: unknown) => {
      if (idempotencyKey === undefined || signal?.aborted) throw cause;
      return exchange();
    };
    const { response, text } = await exchange()
      .catch(repeated)
      .catch((cause: unknown) => {
        signal?.throwIfAborted();
        throw new NetworkError(`${operation.method} ${url} got no answer.`, { cause, idempotencyKey });
      });
    return readResponse(response, text, idempotencyKey);
  };

  const methods = Object.entries(operations).map(([id, operation]) => [
    id,
    (input?: RestInput, options?: CallOptions) => call(operation, input, options),
  ]);
  // The types of each method stand in the generated interface; a loop over the table cannot derive them.
  return Object.fromEntries(methods);
}
