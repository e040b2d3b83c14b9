import { ApiError } from '@tickwire/client';
import { actionProblem } from '../../format/action-problem.ts';

/** Why limits were not set: beside the fields it is about, by their name, or for all of them. */
export interface LimitsRefusal {
  readonly fields: Readonly<Record<string, string>>;
  readonly message?: string;
}

/** Sorts an error of the server to the fields of a form. */
export function limitsRefusal(error: unknown, names: readonly string[]): LimitsRefusal {
  const fields: Record<string, string> = {};
  for (const { path, message } of error instanceof ApiError ? error.errors : []) {
    const name = path.split('.').at(-1);
    if (name !== undefined && names.includes(name)) fields[name] = message;
  }
  return Object.keys(fields).length > 0 ? { fields } : { fields, message: actionProblem(error) };
}
