import { followAccount } from './account-stream.ts';
import { fromSnapshot, withItem, type Keyed } from './keyed.ts';
import type { Execution } from '@tickwire/client';

/** Today's fills by id, oldest first. */
export const $executions = followAccount<'executions', Keyed<Execution>>('executions', {
  snapshot: fromSnapshot,
  update: withItem,
});
