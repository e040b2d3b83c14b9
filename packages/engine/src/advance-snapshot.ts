import type { JournalRecord } from './events/journal-record.ts';
import type { MarketView } from './ports/market-view.ts';
import { ReadModel } from './read/read-model.ts';
import { emptyState } from './state/engine-state.ts';
import { replayOnto } from './state/replay.ts';
import { decodeSnapshot, encodeSnapshot } from './state/snapshot.ts';
import type { Snapshot } from './state/snapshot.ts';
import { encodeState } from './state/state-codec.ts';

/** Nothing is valued here. */
const market: MarketView = {
  instrument: () => undefined,
  quote: () => undefined,
  isOpen: () => false,
};

/**
 * The snapshot an engine gives after these records, made from them alone: they follow `from`, or begin the journal.
 * It takes an engine with many orders long to write its own, while it decides nothing; this can be done elsewhere.
 */
export const advanceSnapshot = (from: Snapshot | undefined, records: Iterable<JournalRecord>): Snapshot => {
  const restored = from && decodeSnapshot(from);
  const state = restored?.state ?? emptyState();
  const readModel = new ReadModel({ market, fx: { rate: () => undefined } });
  if (restored !== undefined) readModel.restore(state, restored.views);
  replayOnto(state, records, (effect) => readModel.take(effect));
  return encodeSnapshot(state.seq, encodeState(state), readModel.data);
};
