import { atom } from 'nanostores';

/** Whether the list of all commands is open. */
export const $cribSheetOpen = atom(false);
