import type { Commands, CommandType, Decision } from '../commands/command.ts';
import { contentOf } from '../commands/idempotency-key.ts';
import { refuse } from '../commands/refusal.ts';
import { isCurrent } from '../model/answer.ts';
import { decide } from './decide.ts';
import type { DecisionContext } from './decision-context.ts';

/**
 * Decides a command once per idempotency key: the same one again gives the answer it got, another one under the
 * same key is refused. A refusal is not remembered; nothing came of it, so it is decided anew.
 */
export const answered = <Type extends CommandType>(
  context: DecisionContext,
  key: string,
  type: Type,
  command: Commands[Type],
): Decision<Type> => {
  const { account, transaction } = context;
  const content = contentOf(command);
  const known = account.answers.get(key);
  if (known !== undefined && isCurrent(known, transaction.time)) {
    if (known.command !== type || known.content !== content) {
      return {
        accepted: false,
        refusal: refuse(
          'idempotency_conflict',
          `The key ${key} was used for something else: send a key of its own with every command.`,
        ),
      };
    }
    // Commands of one type and content have results of one type.
    return { accepted: true, result: known.result } as Decision<Type>;
  }
  const decision = decide(context, type, command);
  if (decision.accepted) {
    const { result } = decision;
    transaction.emit({ type: 'command-answered', key, command: type, content, result });
  }
  return decision;
};
