import { NetworkError } from '@tickwire/client';
import { actionProblem } from '../../format/action-problem.ts';

/** Why a halt is not known to be in force, and what else halts, as sentences. */
export function haltProblem(error: unknown): string {
  if (!(error instanceof NetworkError)) return actionProblem(error);
  return (
    'The server did not answer: trading may go on. Halt again, which does no harm; on the machine of the server, a file ' +
    'named HALT in its data folder halts too.'
  );
}
