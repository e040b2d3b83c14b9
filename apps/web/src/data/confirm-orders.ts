import { computed } from 'nanostores';
import { $account } from './account.ts';
import { persisted } from './persisted.ts';

interface Confirm {
  readonly real: boolean;
  readonly other: boolean;
}

/** Whether an order of the ticket is shown once more before it is sent, by whether real money is at stake. */
const $confirm = persisted<Confirm>('confirm-orders', { real: true, other: false }, (stored) => {
  if (typeof stored !== 'object' || stored === null || !('real' in stored) || !('other' in stored)) return;
  const { real, other } = stored;
  return typeof real === 'boolean' && typeof other === 'boolean' ? { real, other } : undefined;
});

/** The same for the chosen account. */
export const $confirmOrders = computed([$confirm, $account], ({ real, other }, account) =>
  account?.type === 'live' ? real : other,
);

export function setConfirmOrders(confirm: boolean): void {
  const kind = $account.get()?.type === 'live' ? 'real' : 'other';
  $confirm.set({ ...$confirm.get(), [kind]: confirm });
}
