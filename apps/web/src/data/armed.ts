import { atom } from 'nanostores';

/** Whether keys trade. Off at every start of the page: nobody arms them by loading it. */
export const $armed = atom(false);
