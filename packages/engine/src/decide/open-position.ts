import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { Position } from '../model/position.ts';
import type { AccountState } from '../state/account-state.ts';

/** An open position by its id, which is its ticker. */
export const openPosition = (account: AccountState, positionId: string): Position | Refusal =>
  account.positions.get(positionId)?.position ??
  refuse('unknown_position', `Account ${account.opened.account.id} has no open position ${positionId}.`);
