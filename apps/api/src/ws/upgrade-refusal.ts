import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApiError } from '../api-error.ts';
import { errorAnswer } from '../http/error-response.ts';

/** Answers an upgrade with an error and ends the connection. */
export function refuseUpgrade(socket: Duplex, error: ApiError, requestId: string): void {
  const { status, headers, body } = errorAnswer(error, 'problem', requestId);
  const lines = Object.entries({
    ...headers,
    'X-Request-Id': requestId,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  // The peer may be gone already, which changes nothing for anybody.
  socket.on('error', () => socket.destroy());
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}
