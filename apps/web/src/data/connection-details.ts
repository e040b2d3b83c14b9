import { atom } from 'nanostores';

/** Whether the details of the connection are open. */
export const $detailsShown = atom(false);
