import { createClient, type Client } from '@tickwire/client';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Config } from '../config.ts';
import { FaultyLink } from '../fault-tests/faulty-link.ts';
import { startServerAt, type ServerAt } from '../test-kit/server-at.ts';

/** A Tuesday on which New York trades. */
export const START = Date.UTC(2026, 0, 6, 15, 0, 30);

/** A page that reaches a server over a line of its own. */
export interface ChartPage {
  readonly server: ServerAt;
  readonly client: Client;
  /** Another client, on a line that does not fail. */
  readonly other: Client;
  readonly link: FaultyLink;
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  if (address === null || typeof address === 'string') throw new Error('The port has no number.');
  return address.port;
}

/** Starts the real server, whose day stands still at START, and a client behind a line; both end with the test. */
export async function openPage(
  config: Partial<Config> = {},
  options: { readonly fetch?: typeof fetch } = {},
): Promise<ChartPage> {
  // A server that is started anew comes back to the same address.
  const server = await startServerAt(START, { config: { PORT: await freePort(), ...config } });
  const link = await FaultyLink.to(Number(new URL(server.url).port));
  const client = createClient({ baseUrl: `http://127.0.0.1:${link.port}`, random: () => 0.1, ...options });
  const other = createClient({ baseUrl: server.url });
  onTestFinished(async () => {
    client.close();
    other.close();
    link.close();
    await server.close();
  });
  return { server, client, other, link };
}
