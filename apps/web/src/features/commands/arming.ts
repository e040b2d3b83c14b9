import { $account } from '../../data/account.ts';
import { $armed, $armingAsked, arm, disarm } from '../../data/armed.ts';
import { $connection } from '../../data/connection.ts';
import { notify } from '../../data/notices.ts';
import { $halted } from '../../data/risk.ts';

/** Why hotkeys cannot be armed now, as a sentence. */
function obstacle(): string | undefined {
  if ($account.get() === undefined) return 'There is no account yet.';
  if ($connection.get().state !== 'live') return 'There is no connection to the server.';
  return $halted.get() ? 'Trading is halted.' : undefined;
}

/** Arms hotkeys, or disarms them; where there is real money it asks first. */
export function toggleArmed(): void {
  const because = obstacle();
  if ($armed.get()) disarm();
  else if (because !== undefined) notify({ tone: 'bad', title: 'Hotkeys stay disarmed', text: because });
  else if ($account.get()?.type === 'live') $armingAsked.set(true);
  else arm();
}
