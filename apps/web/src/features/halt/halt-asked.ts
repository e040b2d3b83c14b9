import { atom } from 'nanostores';

/** Whether the user is being asked about halting. */
export const $haltAsked = atom(false);
