import { editBrackets } from '../brackets/edit-brackets.ts';
import type { Commands, CommandType, Decision } from '../commands/command.ts';
import { cancelOrder } from './cancel-order.ts';
import { closePosition } from './close-position.ts';
import type { DecisionContext } from './decision-context.ts';
import { halt, resume } from './halt.ts';
import { modifyOrder } from './modify-order.ts';
import { placeOrder } from './place-order.ts';
import { reversePosition } from './reverse-position.ts';
import { setLeverage } from './set-leverage.ts';
import { setLimits } from './set-limits.ts';

type Deciders = {
  readonly [Type in CommandType]: (context: DecisionContext, command: Commands[Type]) => Decision<Type>;
};

const deciders: Deciders = {
  'place-order': placeOrder,
  'modify-order': modifyOrder,
  'cancel-order': cancelOrder,
  'close-position': closePosition,
  'reverse-position': reversePosition,
  'edit-brackets': editBrackets,
  'set-leverage': setLeverage,
  'set-limits': setLimits,
  halt,
  resume,
};

/** Decides a permitted command: its events go into the context's transaction, none when it is refused. */
export const decide = <Type extends CommandType>(
  context: DecisionContext,
  type: Type,
  command: Commands[Type],
): Decision<Type> => deciders[type](context, command);
