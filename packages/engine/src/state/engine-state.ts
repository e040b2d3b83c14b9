import type { AccountState } from './account-state.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';

/** What the venues of a run were called. */
export interface VenueNames {
  readonly venue: string;
  readonly primary: string | undefined;
}

/** The whole state of the engine: what replaying the events gives. */
export interface EngineState {
  /** Of the last event applied. */
  seq: number;
  /** Of the last event applied, ms UTC: engine time never goes back. */
  time: number;
  readonly accounts: Map<string, AccountState>;
  readonly instruments: Map<string, InstrumentTerms>;
  /** Of the newest run; undefined before the first. */
  venues: VenueNames | undefined;
}

/** Whether any account has a position or a working order on the instrument: its contract must not change under them. */
export const isInUse = ({ accounts }: EngineState, symbol: string): boolean => {
  for (const { positions, orders } of accounts.values()) {
    if (positions.has(symbol)) return true;
    for (const order of orders.values()) if (order.symbol === symbol) return true;
  }
  return false;
};

export const emptyState = (): EngineState => ({
  seq: 0,
  time: 0,
  accounts: new Map(),
  instruments: new Map(),
  venues: undefined,
});
