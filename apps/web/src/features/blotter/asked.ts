import { atom } from 'nanostores';
import { $account } from '../../data/account.ts';

/** What a position can be asked about in its row. */
export type PositionQuestion = 'brackets' | 'reduce';

/** The working order that is being changed in its row. */
export const $changedOrder = atom<string | undefined>();

/** The position that is being asked about in its row. */
export const $askedPosition = atom<
  { readonly id: string; readonly question: PositionQuestion } | undefined
>();

// Accounts have orders and positions of the same ids: what is asked about one account's is not about another's.
$account.listen((account, before) => {
  if (account?.id === before?.id) return;
  $changedOrder.set(undefined);
  $askedPosition.set(undefined);
});

/** Ends what is asked in a row and leaves the focus with the row. */
export function endAsking(id: string): void {
  $changedOrder.set(undefined);
  $askedPosition.set(undefined);
  document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"]`)?.focus();
}
