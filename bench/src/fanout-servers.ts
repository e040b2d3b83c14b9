import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { scopes, type Bar } from '@tickwire/contracts';
import { barsRouter, type BarsRequest } from '../../apps/api/src/ws/generated/bars-router.ts';
import type { RouteService, TopicPublisher } from '../../apps/api/src/ws/route-service.ts';
import { createSocketGateway } from '../../apps/api/src/ws/socket-gateway.ts';

/** A server that sends bars to whoever subscribed to their symbol. */
export interface FanoutServer {
  readonly name: string;
  readonly port: number;
  readonly path: string;
  subscriptions(): number;
  publish(symbol: string, bar: Bar): void;
  close(): void;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** The product's own path: topic log, tracker, outbox, socket. */
export async function startTickwire(): Promise<FanoutServer> {
  const publishers = new Map<string, TopicPublisher<Bar>>();
  const bars: RouteService<BarsRequest, Bar> = {
    resolve: (request) => request,
    snapshot: () => [],
    start({ symbol }, topic) {
      publishers.set(symbol, topic);
      return () => publishers.delete(symbol);
    },
  };
  const gateway = createSocketGateway({
    routers: { bars: barsRouter },
    services: { bars },
    authenticate: () => ({ id: 'bench', scopes, accounts: [] }),
    checkOrigin: () => true,
    checkHost: () => true,
    log: { info: () => {}, warn: console.warn, error: console.error },
  });
  const server = createServer();
  server.on('upgrade', gateway.handleUpgrade);
  return {
    name: 'Tickwire',
    port: await listen(server),
    path: '/api/v1/ws',
    subscriptions: () => gateway.stats().subscriptions,
    publish: (symbol, bar) => publishers.get(symbol)?.publish(bar),
    close() {
      void gateway.close(0);
      server.close();
    },
  };
}

/** What one writes first: a set of sockets per topic, and for each of them `JSON.stringify` and `send`. */
export async function startPlainWs(): Promise<FanoutServer> {
  const topics = new Map<string, Set<WebSocket>>();
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const server = createServer();
  let subscriptions = 0;
  let seq = 0;
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const { symbol } = JSON.parse(String(data)).payload;
      topics.set(symbol, (topics.get(symbol) ?? new Set()).add(socket));
      subscriptions += 1;
    });
  });
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      sockets.emit('connection', webSocket, request),
    ),
  );
  return {
    name: 'plain ws',
    port: await listen(server),
    path: '/',
    subscriptions: () => subscriptions,
    publish(symbol, bar) {
      seq += 1;
      const topic = `bars:{"resolution":"1","symbol":"${symbol}"}`;
      const message = { type: 'bars.update', seq, payload: { topic, payload: bar } };
      for (const socket of topics.get(symbol) ?? []) socket.send(JSON.stringify(message));
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
    },
  };
}
