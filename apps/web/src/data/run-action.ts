import { notify } from './notices.ts';
import { actionProblem } from '../format/action-problem.ts';

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
