import { ApiError, NetworkError } from '@tickwire/client';
import { notify } from '../../data/notices.ts';
import { nameOrderFields } from '../../format/order-fields.ts';

/** Awaits what the user asked for; a refusal becomes a notice. Resolves to whether it worked. */
export async function runAction(title: string, action: Promise<unknown>): Promise<boolean> {
  try {
    await action;
    return true;
  } catch (error) {
    notify({ tone: 'bad', title, text: actionProblem(error) });
    return false;
  }
}

export function actionProblem(error: unknown): string {
  if (error instanceof ApiError) return nameOrderFields(error.detail);
  if (error instanceof NetworkError)
    return 'No answer from the server. It may have been carried out all the same.';
  return 'It could not be sent.';
}
