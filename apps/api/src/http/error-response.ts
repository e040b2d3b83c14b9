import {
  errorTable,
  PROBLEM_JSON,
  type ChartStorageError,
  type ErrorFormat,
  type Problem,
  type UdfError,
} from '@tickwire/contracts';
import { ApiError } from '../api-error.ts';

export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Charting clients call paths below these and understand no other error form, whatever went wrong. */
const charting: readonly (readonly [prefix: string, format: ErrorFormat])[] = [
  ['/api/v1/udf', 'udf'],
  ['/1.1', 'chart-storage'],
];

export function errorFormatOf(path: string): ErrorFormat {
  const found = charting.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  return found?.[1] ?? 'problem';
}

/** What is told of an error that is not a refusal: nothing of its inside. */
export function internalError(cause: unknown): ApiError {
  return new ApiError(
    'internal_error',
    'The server failed to answer. Its log has the cause under this request id.',
    {
      cause,
    },
  );
}

function problem(error: ApiError, requestId: string): Problem {
  const { status, meaning } = errorTable[error.code];
  return {
    type: `/api/v1/redoc#error-${error.code}`,
    title: meaning.replace(/\.$/, ''),
    status,
    detail: error.detail,
    code: error.code,
    instance: requestId,
    ...(error.fields.length > 0 && { errors: [...error.fields] }),
    ...(error.limit && { limit: error.limit }),
  };
}

/** The chart shows the text up to the first colon and URL-decodes it, so it may hold neither `:` nor `%`. */
function udfError(error: ApiError): UdfError {
  return { s: 'error', errmsg: error.detail.replaceAll(/\s*:\s*/g, ' ').replaceAll('%', ' percent') };
}

function chartStorageError({ detail, code }: ApiError): ChartStorageError {
  return { status: 'error', message: detail, code };
}

/** Renders an error by the contract's error table, as problem+json or in the form of charting clients. */
export function errorAnswer(error: ApiError, format: ErrorFormat, requestId: string): ErrorAnswer {
  const body = {
    problem: () => problem(error, requestId),
    udf: () => udfError(error),
    'chart-storage': () => chartStorageError(error),
  }[format]();
  const { status } = errorTable[error.code];
  const waits = status === 429 || status === 503;
  const retryAfterSeconds = error.retryAfterSeconds ?? (waits ? 1 : undefined);
  return {
    status,
    headers: {
      'Content-Type': format === 'problem' ? PROBLEM_JSON : 'application/json',
      'Cache-Control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
      // The rest of an oversized body is not worth reading: the connection ends with the answer.
      ...(error.code === 'payload_too_large' && { Connection: 'close' }),
    },
    body: JSON.stringify(body),
  };
}
