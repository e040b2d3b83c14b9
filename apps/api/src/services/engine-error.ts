import { EngineStopped, RefusedError, type Decision, type Refusal, type Submission } from '@tickwire/engine';
import { ApiError } from '../api-error.ts';

/** The result of a command once it is durable; a refusal and a stopped engine become errors of the API. */
export async function committed<Result>(
  submission: { decision: { accepted: true; result: Result } | { accepted: false; refusal: Refusal } } & Pick<
    Submission,
    'committed'
  >,
): Promise<Result> {
  const { decision } = submission;
  if (!decision.accepted) throw refused(decision.refusal);
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

function refused({ code, detail, field }: Extract<Decision, { accepted: false }>['refusal']): ApiError {
  return new ApiError(
    code,
    detail,
    field === undefined ? {} : { fields: [{ path: `body.${field}`, message: detail }] },
  );
}

function translated(error: unknown): unknown {
  if (error instanceof RefusedError) return new ApiError(error.code, error.message, { cause: error });
  if (error instanceof EngineStopped) {
    return new ApiError(
      'unavailable',
      'The engine has stopped: no order is taken until the server is restarted.',
      {
        cause: error,
      },
    );
  }
  return error;
}
