import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Log } from '../log.ts';
import { answerClientErrors } from './client-error.ts';
import type { HttpEnv } from './exchange.ts';

export interface HttpServerOptions {
  readonly app: Hono<HttpEnv>;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly log: Log;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export interface HttpServer {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, lets requests under way finish for `graceMs`, then ends them. */
  close(graceMs: number): Promise<void>;
}

/** The address cannot be listened on; the message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 60_000;
const SWEEP_MS = 25;

function explain(error: NodeJS.ErrnoException, host: string, port: number): ListenError {
  const ways: Readonly<Record<string, string>> = {
    EADDRINUSE:
      `Port ${port} on ${host} is in use. Stop what listens there (\`lsof -i :${port}\` names it), ` +
      `or take another port: \`PORT=${port + 1} make start\`.`,
    EACCES: `Port ${port} may not be opened by this user. Take a port above 1023: \`PORT=8000 make start\`.`,
    EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine. Set HOST=127.0.0.1.`,
    ENOTFOUND: `HOST is ${host}, which cannot be resolved. Set HOST=127.0.0.1.`,
  };
  return new ListenError(ways[error.code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error.message}`, {
    cause: error,
  });
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string')
        reject(new ListenError('The server has no TCP port.'));
      else resolve(address);
    });
  });
}

/** Opens the one port of the product: HTTP by `app`, sockets by `upgrade`. Throws `ListenError`. */
export async function openHttpServer({
  app,
  host,
  port,
  log,
  upgrade,
}: HttpServerOptions): Promise<HttpServer> {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0], {
      overrideGlobalObjects: false,
    }),
  );
  server.on('upgrade', upgrade);
  answerClientErrors(server, log);
  const address = await listen(server, host, port);
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shownHost}:${address.port}`,
    port: address.port,
    close: (graceMs) =>
      new Promise((resolve) => {
        const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
        // A connection that is kept alive is idle again after the answer under way.
        const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
        server.close(() => {
          clearTimeout(deadline);
          clearInterval(sweep);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
