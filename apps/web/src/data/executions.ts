import type { Execution } from '@tickwire/client';
import { computed } from 'nanostores';
import { followAccount } from './account-stream.ts';
import { fromSnapshot, withItem } from './keyed.ts';

interface Executions {
  /** What the stream last began with: a new one means that the server may know something else than before. */
  readonly snapshot: readonly Execution[];
  readonly byId: ReadonlyMap<string, Execution>;
}

const $stream = followAccount<'executions', Executions>('executions', {
  snapshot: (snapshot) => ({ snapshot, byId: fromSnapshot(snapshot) }),
  update: (state, execution) => ({
    snapshot: state?.snapshot ?? [],
    byId: withItem(state?.byId, execution),
  }),
});

/** Today's fills by id, oldest first. */
export const $executions = computed($stream, (state) => state?.byId);

/** Changes whenever the stream of fills begins anew. */
export const $executionsSnapshot = computed($stream, (state) => state?.snapshot);

export const $executionCount = computed($executions, (executions) => executions?.size);
