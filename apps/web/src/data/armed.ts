import { atom } from 'nanostores';
import { notify } from './notices.ts';

/** Whether keys trade. Off at every start of the page: nobody arms them by loading it. */
export const $armed = atom(false);

/** Whether the user is being asked to arm them for real money. */
export const $armingAsked = atom(false);

export function arm(): void {
  $armingAsked.set(false);
  $armed.set(true);
}

/** Disarms, and tells why when it was not the user who asked for it. */
export function disarm(because?: string): void {
  $armingAsked.set(false);
  if (!$armed.get()) return;
  $armed.set(false);
  if (because !== undefined) notify({ tone: 'plain', title: 'Hotkeys disarmed', text: because });
}
