import { errorTable, PROBLEM_JSON, type Problem, type UdfError } from '@tickwire/contracts';
import { ApiError } from '../api-error.ts';

export type ErrorFormat = 'problem' | 'udf';

export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const UDF_PREFIX = '/api/v1/udf';

/** Charting clients call paths below the UDF prefix and understand no other error form, whatever went wrong. */
export function errorFormatOf(path: string): ErrorFormat {
  return path === UDF_PREFIX || path.startsWith(`${UDF_PREFIX}/`) ? 'udf' : 'problem';
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

/** Renders an error by the contract's error table, as problem+json or in the form of the UDF routes. */
export function errorAnswer(error: ApiError, format: ErrorFormat, requestId: string): ErrorAnswer {
  const udf = format === 'udf';
  const { status } = errorTable[error.code];
  const waits = status === 429 || status === 503;
  const retryAfterSeconds = error.retryAfterSeconds ?? (waits ? 1 : undefined);
  return {
    status,
    headers: {
      'Content-Type': udf ? 'application/json' : PROBLEM_JSON,
      'Cache-Control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
      // The rest of an oversized body is not worth reading: the connection ends with the answer.
      ...(error.code === 'payload_too_large' && { Connection: 'close' }),
    },
    body: JSON.stringify(udf ? udfError(error) : problem(error, requestId)),
  };
}
