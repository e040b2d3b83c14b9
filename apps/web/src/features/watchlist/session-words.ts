import type { SessionState } from '../../data/session-state.ts';
import { formatOpening, replayWords } from '../../format/session.ts';

/** Whether a symbol trades and until when, exchange time: `open until 16:00 EST`. `now` is ms UTC. */
export function sessionWords(state: SessionState, now: number): string {
  if (!('session' in state)) return replayWords[state.kind];
  const { kind, session, zone } = state;
  if (!session) return kind;
  const until = kind === 'open' ? session.close : session.open;
  return until === Infinity ? 'open around the clock' : `${kind} until ${formatOpening(until, now, zone)}`;
}
