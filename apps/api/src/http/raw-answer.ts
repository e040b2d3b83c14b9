import { STATUS_CODES } from 'node:http';

/** A whole HTTP/1.1 answer, after which the connection ends, as it is written to a bare socket. */
export function rawAnswer(status: number, headers: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries({
    ...headers,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
