import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A caller's own id is kept when it cannot harm a log or a header. */
const REQUEST_ID = /^[\w.:+/=@-]{1,128}$/;

/** The id that finds a request in the log: the caller's `X-Request-Id` when it is sound, a new one otherwise. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
