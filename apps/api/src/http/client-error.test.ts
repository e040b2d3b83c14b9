import { once } from 'node:events';
import { createServer, type RequestListener, type ServerOptions } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { answerClientErrors } from './client-error.ts';

const fine: RequestListener = (_request, response) => response.end('fine');

/** Sends `texts` to a server of its own, each after an answer to the one before; returns what came back and was logged. */
async function exchange(texts: readonly string[], listener = fine, options: ServerOptions = {}) {
  const lines: Record<string, unknown>[] = [];
  const server = createServer(options, listener);
  answerClientErrors(server, pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) }));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const waiting = [...texts];
  const send = () => socket.write(waiting.shift() ?? '');
  const socket = connect(port, '127.0.0.1', send);
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    answer += chunk;
    if (waiting.length > 0) send();
  });
  await once(socket, 'close');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return { answer, lines };
}

it.each([
  ['what is no HTTP', 'BREW / COFFEE\r\n\r\n', /not a valid HTTP/, /^HPE_/],
  [
    'huge headers',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    /headers/,
    /HEADER_OVERFLOW$/,
  ],
])('answers %s with a problem and an audit line', async (_what, text, detail, reason) => {
  const { answer, lines } = await exchange([text]);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const requestId = /^X-Request-Id: (\S+)$/m.exec(head)?.[1];
  expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(head).toContain('Content-Type: application/problem+json');
  expect(JSON.parse(body)).toMatchObject({
    status: 400,
    code: 'malformed_request',
    detail: expect.stringMatching(detail),
    instance: requestId,
  });
  expect(lines).toMatchObject([
    {
      audit: true,
      msg: 'request refused',
      correlation_id: requestId,
      status: 400,
      code: 'malformed_request',
      reason: expect.stringMatching(reason),
      remote_address: '127.0.0.1',
    },
  ]);
});

it('answers garbage after an answered request', async () => {
  const { answer } = await exchange(['GET / HTTP/1.1\r\nHost: a\r\n\r\n', 'BREW / COFFEE\r\n\r\n']);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
});

it('writes no second answer into one that is under way', async () => {
  const halfAnswered: RequestListener = (_request, response) => {
    response.write('half');
  };
  const head = 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
  const { answer, lines } = await exchange([head, 'nonsense\r\n'], halfAnswered);
  expect(answer).toContain('half');
  expect(answer).not.toContain('400');
  expect(lines).toEqual([]);
});

const impatient = { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 20 };

it('closes a connection that was never used without a word', async () => {
  const { answer, lines } = await exchange([''], fine, impatient);
  expect(answer).toBe('');
  expect(lines).toEqual([]);
});

it('answers a request that does not arrive in time', async () => {
  const { answer } = await exchange(['GET / HTTP/1.1\r\nHost'], fine, impatient);
  expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*took too long/);
});

it('closes a connection that stays unused after an answer without a word', async () => {
  const idle = { ...impatient, keepAliveTimeout: 200, keepAliveTimeoutBuffer: 0 };
  const { answer, lines } = await exchange(['GET / HTTP/1.1\r\nHost: a\r\n\r\n', ''], fine, idle);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
  expect(lines).toEqual([]);
});

it('answers a second request that does not arrive in time', async () => {
  const texts = ['GET / HTTP/1.1\r\nHost: a\r\n\r\n', 'GET / HTTP/1.1\r\nHost'];
  const { answer } = await exchange(texts, fine, impatient);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
});
