import { useStore } from '@nanostores/react';
import { $account } from '../../data/account.ts';
import { $armingAsked, arm } from '../../data/armed.ts';
import { Confirm } from '../../ui/confirm.tsx';

/** Asks before keys trade real money. */
export function ArmDialog() {
  const account = useStore($account);
  return (
    <Confirm
      title={`Arm hotkeys on ${account?.name ?? 'this account'}?`}
      danger
      action="Arm"
      onConfirm={arm}
      onDone={() => $armingAsked.set(false)}
    >
      <p>
        This account holds real money. While hotkeys are armed, one key press sends an order without asking
        again.
      </p>
    </Confirm>
  );
}
