import {
  EngineStopped,
  JournalUnavailable,
  RefusedError,
  type Refusal,
  type Submission,
} from '@tickwire/engine';
import { ApiError } from '../api-error.ts';

/** Where a field of a command stood in the request; undefined when the request did not hold it. */
export type FieldPath = (field: string) => string | undefined;

/** Seconds after which a refusal for a rate has passed, whatever the limit. */
const passesAfter: Readonly<Partial<Record<Refusal['code'], number>>> = {
  order_rate_limit: 1,
  fill_rate_limit: 60,
};

const bodyPath: FieldPath = (field) => `body.${field}`;

/**
 * The result of a command once it is durable; a refusal and a stopped engine become errors of the API.
 * `pathOf` says where the field a refusal names stood in the request, in its body unless told otherwise.
 */
export async function committed<Result>(
  submission: { decision: { accepted: true; result: Result } | { accepted: false; refusal: Refusal } } & Pick<
    Submission,
    'committed'
  >,
  pathOf: FieldPath = bodyPath,
): Promise<Result> {
  const { decision } = submission;
  if (!decision.accepted) throw refused(decision.refusal, pathOf);
  try {
    await submission.committed;
  } catch (error) {
    throw translated(error);
  }
  return decision.result;
}

/** Runs a query of the engine and turns its errors into those of the API. */
export function queried<T>(query: () => T): T {
  try {
    return query();
  } catch (error) {
    throw translated(error);
  }
}

function refused({ code, detail, field, limit }: Refusal, pathOf: FieldPath): ApiError {
  const path = field === undefined ? undefined : pathOf(field);
  return new ApiError(code, detail, {
    ...(path !== undefined && { fields: [{ path, message: detail }] }),
    limit,
    retryAfterSeconds: passesAfter[code],
  });
}

function translated(error: unknown): unknown {
  if (error instanceof RefusedError) return new ApiError(error.code, error.message, { cause: error });
  if (error instanceof JournalUnavailable) {
    return new ApiError(
      'outcome_unknown',
      'The command was taken but is not durable yet, and may still become so: send it again with the same idempotency key, or read the orders.',
      { cause: error },
    );
  }
  if (error instanceof EngineStopped) {
    return new ApiError(
      'unavailable',
      'The engine has stopped: no order is taken until the server is restarted.',
      { cause: error },
    );
  }
  return error;
}
