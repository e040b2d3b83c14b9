import type { AccountState } from './account-state.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';

/** The whole state of the engine: what replaying the events gives. */
export interface EngineState {
  /** Of the last event applied. */
  seq: number;
  /** Of the last record, ms UTC. */
  time: number;
  readonly accounts: Map<string, AccountState>;
  readonly instruments: Map<string, InstrumentTerms>;
}

export const emptyState = (): EngineState => ({
  seq: 0,
  time: 0,
  accounts: new Map(),
  instruments: new Map(),
});
