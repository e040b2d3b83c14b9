import { computed } from 'nanostores';
import { client } from './client.ts';
import { $now } from './now.ts';

/** The server's clock in ms, once a second: what it stamped is as old as that says, also where this computer's clock is wrong. */
export const $serverNow = computed($now, (now) => now + (client.latency?.clockOffsetMs ?? 0));

/** The same every 15 s: ages and waits of minutes and more need no more. */
export const $coarseNow = computed($serverNow, (now) => Math.floor(now / 15_000) * 15_000);
