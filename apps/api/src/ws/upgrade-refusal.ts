import type { Duplex } from 'node:stream';
import type { ApiError } from '../api-error.ts';
import { errorAnswer } from '../http/error-response.ts';
import { rawAnswer } from '../http/raw-answer.ts';

/** Answers an upgrade with an error and ends the connection. */
export function refuseUpgrade(socket: Duplex, error: ApiError, requestId: string): void {
  const { status, headers, body } = errorAnswer(error, 'problem', requestId);
  // The peer may be gone already, which changes nothing for anybody.
  socket.on('error', () => socket.destroy());
  socket.end(rawAnswer(status, { ...headers, 'X-Request-Id': requestId }, body));
}
