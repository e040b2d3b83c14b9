import type { JournalRecord } from '../events/journal-record.ts';
import { apply } from './apply.ts';
import type { Effect } from './effect.ts';
import { emptyState } from './engine-state.ts';
import type { EngineState } from './engine-state.ts';
import { stateHash } from './state-hash.ts';

/** Throws unless the record follows what the state has. */
export const requireNext = (state: EngineState, { seq }: JournalRecord): void => {
  if (seq === state.seq + 1) return;
  throw new Error(`The journal goes from event ${state.seq} to ${seq}: what is between them is missing.`);
};

/** Leaves out what a state of that seq has had: a log that overlaps its snapshot is not applied twice. */
export function* recordsAfter(seq: number, records: Iterable<JournalRecord>): Iterable<JournalRecord> {
  for (const record of records) if (record.seq + record.events.length - 1 > seq) yield record;
}

/** Applies journaled records onto a state, in the order of their seq. Throws on a gap. */
export const replayOnto = (
  state: EngineState,
  records: Iterable<JournalRecord>,
  onEffect: (effect: Effect) => void,
): void => {
  for (const record of records) {
    requireNext(state, record);
    for (const event of record.events) onEffect(apply(state, record.accountId, event, record.time));
  }
};

/** What a journal, read from its first record, leads to. */
export const replay = (
  records: Iterable<JournalRecord>,
): { readonly seq: number; readonly stateHash: string } => {
  const state = emptyState();
  replayOnto(state, records, () => undefined);
  return { seq: state.seq, stateHash: stateHash(state) };
};
