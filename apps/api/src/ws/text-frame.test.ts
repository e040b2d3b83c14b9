import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textFrame } from './text-frame.ts';

const texts = new Map<string, string>(
  [0, 1, 125, 126, 127, 65_535, 65_536, 200_000].map((length) => [`/${length}`, 'x'.repeat(length)]),
);
texts.set('/wide', '€ 1 234,50 — ✓ 💶'.repeat(20));

const server = createServer();
const sockets = new WebSocketServer({ noServer: true });

beforeAll(async () => {
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, () =>
      socket.write(textFrame(texts.get(request.url ?? '') ?? '?')),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => server.close());

describe('textFrame', () => {
  it.each([...texts.keys()])('is read back by a client: %s', async (path) => {
    const { port } = server.address() as AddressInfo;
    const client = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    const [data] = await once(client, 'message');
    client.terminate();
    expect(String(data)).toBe(texts.get(path));
  });
});
