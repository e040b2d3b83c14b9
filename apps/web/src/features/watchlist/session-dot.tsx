import type { SessionState } from '../../data/session-state.ts';
import { replayWords } from '../../format/session.ts';
import './session-dot.css';

/** Whether a symbol trades, as a mark in the margin of its row that takes no room; its shape tells as much as its colour. */
export function SessionDot({ state }: { readonly state: SessionState | undefined }) {
  return (
    <span className={`session-dot session-${state?.kind ?? 'unknown'}`}>
      {state && (
        <span className="visually-hidden">, {'session' in state ? state.kind : replayWords[state.kind]}</span>
      )}
    </span>
  );
}
