import { actionProblem } from '../format/action-problem.ts';
import { notify } from './notices.ts';
import { once } from './trading/once.ts';

interface Action {
  /** The same for what must not be done twice at once. */
  readonly key: string;
  /** Title of the notice about a refusal, e.g. `Close refused`. */
  readonly refused: string;
  /** Why it cannot be done now, as a sentence; nothing is sent then. */
  readonly blocked: string | undefined;
  send(): Promise<unknown>;
}

/** Does what the user asked for; a refusal becomes a notice. Resolves to whether it was done, which a repeat of it is not. */
export function runAction({ key, refused, blocked, send }: Action): Promise<boolean> {
  return once(key, async () => {
    try {
      if (blocked === undefined) {
        await send();
        return true;
      }
      notify({ tone: 'bad', title: refused, text: blocked });
    } catch (error) {
      notify({ tone: 'bad', title: refused, text: actionProblem(error) });
    }
    return false;
  });
}
