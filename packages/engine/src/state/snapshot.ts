import { decodeExact, encodeExact } from '../money/exact-json.ts';
import type { AccountViewData } from '../read/account-view.ts';
import type { EngineState } from './engine-state.ts';
import { decodeState } from './state-codec.ts';

/**
 * Of what a snapshot holds and how: counted up with every change of either. A snapshot of another version is never decoded; the
 * journal is replayed instead.
 */
export const snapshotVersion = 4;

/** An engine at one seq: with the records that follow it, all that a start needs. */
export interface Snapshot {
  /** Of the last event it holds. */
  readonly seq: number;
  readonly text: string;
}

type Views = readonly (readonly [accountId: string, view: AccountViewData])[];

/** `state` is encoded, `views` are what read models showed at the same seq. */
export const encodeSnapshot = (seq: number, state: string, views: Views): Snapshot => ({
  seq,
  text: `${state}\n${encodeExact(views)}`,
});

/** Reads what `encodeSnapshot` wrote; whoever kept the text vouches for it. */
export const decodeSnapshot = ({
  text,
}: Snapshot): { readonly state: EngineState; readonly views: Views } => {
  const [state = '', views = ''] = text.split('\n');
  return { state: decodeState(state), views: decodeExact(views) as Views };
};
