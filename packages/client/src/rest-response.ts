import { ApiError } from './api-error.ts';
import type { ApiErrorDetails } from './api-error.ts';
import type { ChartStorageError, Problem, UdfError } from './generated/models.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isProblem = (body: unknown): body is Problem =>
  isFields(body) && typeof body['code'] === 'string' && typeof body['detail'] === 'string';

const isUdfError = (body: unknown): body is UdfError =>
  isFields(body) && body['s'] === 'error' && typeof body['errmsg'] === 'string';

const isChartStorageError = (body: unknown): body is ChartStorageError =>
  isFields(body) && body['status'] === 'error' && typeof body['message'] === 'string';

type Description = Pick<ApiErrorDetails, 'code' | 'detail' | 'errors' | 'limit'>;

function describe(body: unknown, status: number): Description {
  if (isProblem(body)) {
    return { code: body.code, detail: body.detail, errors: body.errors ?? [], limit: body.limit };
  }
  if (isUdfError(body)) return { code: 'udf_error', detail: body.errmsg, errors: [] };
  if (isChartStorageError(body)) return { code: body.code, detail: body.message, errors: [] };
  const detail = `Status ${status} came without an error of this API; check that baseUrl leads to Tickwire.`;
  return { code: 'unexpected_response', detail, errors: [] };
}

function apiError(response: Response, body: unknown, idempotencyKey: string | undefined): ApiError {
  const retryAfter = response.headers.get('retry-after');
  return new ApiError({
    ...describe(body, response.status),
    idempotencyKey,
    status: response.status,
    requestId: response.headers.get('x-request-id') ?? (isProblem(body) ? body.instance : undefined),
    retryAfterSeconds: retryAfter === null ? undefined : Number(retryAfter),
    body,
  });
}

/**
 * The value of an answer with the body `text`: parsed JSON, the text itself, or `undefined` when it is empty. Throws
 * an ApiError for every status that is no success, and for JSON that cannot be read; it carries the call's key.
 */
export function readResponse(response: Response, text: string, idempotencyKey?: string): unknown {
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  const body = isJson ? parse(response, text, idempotencyKey) : text || undefined;
  if (!response.ok) throw apiError(response, body, idempotencyKey);
  return body;
}

function parse(response: Response, text: string, idempotencyKey: string | undefined): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw apiError(response, text, idempotencyKey);
  }
}
