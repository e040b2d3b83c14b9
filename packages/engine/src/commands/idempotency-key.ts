import { encodeCanonical } from '../money/exact-json.ts';
import { fingerprint } from '../state/fingerprint.ts';
import type { Command } from './command.ts';

/** The key under which the answer to a command is remembered, if it has one. */
export const idempotencyKeyOf = (command: Command): string | undefined =>
  command.idempotencyKey ?? (command.type === 'place-order' ? command.order.clientOrderId : undefined);

/** Equal for commands that ask for the same thing, whoever sends them and whatever they saw when they decided. */
export const contentOf = (command: Command): string => {
  const asked = { ...command, actor: undefined, idempotencyKey: undefined };
  if (!('order' in asked)) return fingerprint(encodeCanonical(asked));
  const order = { ...asked.order, seenPrice: undefined, currentQuotes: undefined, clientOrderId: undefined };
  return fingerprint(encodeCanonical({ ...asked, order }));
};
