import { ApiError, NetworkError } from '@tickwire/client';
import { nameFields } from './field-names.ts';

/** Why something the user asked for was not done, as a sentence. */
export function actionProblem(error: unknown): string {
  if (error instanceof ApiError) return nameFields(error.detail);
  if (error instanceof NetworkError)
    return 'No answer from the server. It may have been carried out all the same.';
  return 'It could not be sent.';
}
