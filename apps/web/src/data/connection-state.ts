/** `connecting` until it first stands; after that it is either live or lost. */
export type ConnectionState = 'connecting' | 'live' | 'lost';

export function nextState(before: ConnectionState, open: boolean): ConnectionState {
  if (open) return 'live';
  return before === 'connecting' ? 'connecting' : 'lost';
}
