import type { EngineState } from './engine-state.ts';
import { fingerprint } from './fingerprint.ts';
import { encodeState } from './state-codec.ts';

/** Equal for states that lead to the same decisions, on every machine: how many events led there does not show. */
export const stateHash = (state: EngineState): string =>
  fingerprint(encodeState({ ...state, seq: 0, time: 0 }));
