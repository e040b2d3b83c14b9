/** `connecting` until it first stands; after that it is either live or lost. */
export type ConnectionState = 'connecting' | 'live' | 'lost';

export function nextState(before: ConnectionState, open: boolean): ConnectionState {
  if (open) return 'live';
  return before === 'connecting' ? 'connecting' : 'lost';
}

/** The client pings every 10 s, so that a server which is there is heard at least that often. */
const SILENT_MS = 15_000;

/** Whether nothing at all has come for so long that what is shown cannot be taken for live. */
export function isSilent(heardAt: number | undefined, now: number): boolean {
  return heardAt !== undefined && now - heardAt > SILENT_MS;
}
