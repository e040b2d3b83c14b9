import type { Command, CommandType, Decision } from '../commands/command.ts';
import { contentOf, idempotencyKeyOf } from '../commands/idempotency-key.ts';
import { refuse } from '../commands/refusal.ts';
import { isCurrent } from '../model/answer.ts';
import type { DecisionContext } from './decision-context.ts';

/**
 * Decides a command once per idempotency key: the same one again gives the answer it got, another one under the
 * same key is refused. A refusal is not remembered; nothing came of it, so it is decided anew.
 */
export const answered = <Type extends CommandType>(
  { account, transaction }: DecisionContext,
  command: Command,
  decide: () => Decision<Type>,
): Decision<Type> => {
  const key = idempotencyKeyOf(command);
  if (key === undefined) return decide();
  const content = contentOf(command);
  const known = account.answers.get(key);
  if (known !== undefined && isCurrent(known, transaction.time)) {
    if (known.command !== command.type || known.content !== content) {
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
  const decision = decide();
  if (decision.accepted) {
    const { result } = decision;
    transaction.emit({ type: 'command-answered', key, command: command.type, content, result });
  }
  return decision;
};
