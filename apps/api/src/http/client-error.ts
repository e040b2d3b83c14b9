import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import { ApiError } from '../api-error.ts';
import type { Log } from '../log.ts';
import { errorAnswer } from './error-response.ts';
import { rawAnswer } from './raw-answer.ts';

const details: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'The headers of the request are larger than the server accepts; send less.',
  ERR_HTTP_REQUEST_TIMEOUT: 'The request took too long to arrive; send it at once.',
};

const NOT_HTTP = 'What was sent is not a valid HTTP/1.1 request.';

/**
 * Answers what cannot be read as an HTTP request with a problem and ends the connection; each is in the audit log. A connection
 * that was opened ahead and never used is closed without a word: a browser may send a request just then, and would take it
 * for the answer to that.
 */
export function answerClientErrors(server: Server, log: Log): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) =>
    answers.set(socket, response),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const last = answers.get(socket);
    // Half an answer cannot be followed by another one.
    const midAnswer = last !== undefined && last.headersSent && !last.writableFinished;
    const neverUsed = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && socket.bytesRead === 0;
    if (!socket.writable || midAnswer || neverUsed) {
      socket.destroy();
      return;
    }
    const requestId = randomUUID();
    const refusal = new ApiError('malformed_request', details[error.code ?? ''] ?? NOT_HTTP);
    const { status, headers, body } = errorAnswer(refusal, 'problem', requestId);
    log.warn(
      {
        audit: true,
        correlation_id: requestId,
        status,
        code: refusal.code,
        reason: error.code,
        remote_address: socket.remoteAddress ?? 'unknown',
      },
      'request refused',
    );
    socket.end(rawAnswer(status, { ...headers, 'X-Request-Id': requestId }, body));
  });
}
