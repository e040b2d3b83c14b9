import type { IncomingMessage } from 'node:http';

/**
 * Whether a page may open the socket or change anything: one the server itself delivered, or of one of `origins` (`*` for any).
 * A client that sends no Origin is no browser and passes.
 */
export function originCheck(origins: readonly string[]): (request: IncomingMessage) => boolean {
  const allowed = new Set(origins);
  return ({ headers: { origin, host } }) =>
    origin === undefined ||
    allowed.has('*') ||
    allowed.has(origin) ||
    (URL.canParse(origin) && new URL(origin).host === host);
}
