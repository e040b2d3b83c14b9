/** Why the server closes a socket, and whether a client should come back. */
export const closeCodes = {
  goingAway: { code: 1012, retry: true, meaning: 'The server restarts.' },
  tooSlow: { code: 4008, retry: true, meaning: 'The client did not read fast enough for too long.' },
  idle: { code: 4009, retry: true, meaning: 'Nothing was heard from the client for two heartbeats.' },
  tooManyErrors: { code: 4400, retry: false, meaning: 'Too many frames that had to be refused.' },
  frameTooLarge: { code: 1009, retry: false, meaning: 'A frame was far beyond the limit.' },
  tooManyConnections: { code: 4429, retry: true, meaning: 'The server has no room for another connection.' },
} as const;
