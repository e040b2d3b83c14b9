import type { Scope } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { CommandType } from '../commands/command.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { Principal } from '../model/principal.ts';

/** Whether `actor` may act on the account under `scope`. */
export const checkPermission = (actor: Principal, accountId: string, scope: Scope): Refusal | undefined => {
  if (!actor.scopes.includes(scope)) {
    return refuse('forbidden', `${actor.id} needs the scope "${scope}" for this.`);
  }
  if (actor.accounts !== 'all' && !actor.accounts.includes(accountId)) {
    return refuse('forbidden', `${actor.id} may not act on account ${accountId}.`);
  }
  return undefined;
};

const scopes: Readonly<Partial<Record<CommandType, Scope>>> = {
  'set-limits': 'admin',
  halt: 'halt',
  resume: 'resume',
};

/** What an actor needs for a command: `trade`, unless it is about the account rather than an order. */
export const scopeOf = (type: CommandType): Scope => scopes[type] ?? 'trade';
