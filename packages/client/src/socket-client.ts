import { absoluteBaseUrl } from './base-url.ts';
import { Connection } from './connection.ts';
import type { Retry, SocketStatus } from './connection.ts';
import { deliveries, socketPath } from './generated/socket-routes.ts';
import type { SocketRoutes } from './generated/socket-routes.ts';
import { guarded } from './guarded.ts';
import { Heartbeat } from './heartbeat.ts';
import type { Latency } from './heartbeat.ts';
import type { SubscriptionHandlers } from './listener.ts';
import { readServerFrame } from './server-frame.ts';
import { SubscriptionError } from './subscription-error.ts';
import { Subscriptions } from './subscriptions.ts';
import type { Subscription } from './subscriptions.ts';
import { systemTimers } from './timers.ts';
import type { Timers } from './timers.ts';

export interface SocketClientOptions {
  /** Address of the server, e.g. `http://127.0.0.1:8000`; in a browser `''` is the origin of the page. */
  readonly baseUrl: string;
  readonly WebSocket?: typeof globalThis.WebSocket;
  /** From 0 to below 1; spreads reconnects. */
  readonly random?: () => number;
  readonly timers?: Timers;
}

export interface SubscribeOptions {
  /** Milliseconds, up to 1000, by which the server may gather updates into fewer writes. */
  readonly batchMs?: number;
}

/** What has come over the connection since the client was made. */
export interface Activity {
  /** Messages received. */
  readonly received: number;
  /** When the last of them was, ms UTC; `undefined` until there was one. */
  readonly heardAt: number | undefined;
  /** How often a connection was lost; an attempt that fails is none. */
  readonly losses: number;
  /** Streams that started over because what they had missed was gone. */
  readonly resets: number;
}

export interface SocketClient {
  readonly status: SocketStatus;
  /** How far away the server is and how its clock differs; `undefined` until it has first answered. */
  readonly latency: Latency | undefined;
  readonly activity: Activity;
  /** When the next attempt to connect is made; `undefined` unless one is being waited for. */
  readonly retry: Retry | undefined;
  /** Makes that attempt at once. */
  retryNow(): void;
  /** Calls back on every change of `status`; returns how to stop. */
  onStatus(callback: (status: SocketStatus) => void): () => void;
  /**
   * Follows a stream from its current state on, through every reconnect: what was missed is made up for, or
   * `onReset` says that it cannot be. Throws a TypeError for a route the API does not have.
   */
  subscribe<Route extends keyof SocketRoutes>(
    route: Route,
    request: SocketRoutes[Route]['request'],
    handlers: SubscriptionHandlers<SocketRoutes[Route]['update']>,
    options?: SubscribeOptions,
  ): Subscription;
  /** Ends all subscriptions and the connection; the client cannot be used again. */
  close(): void;
}

function socketUrl(baseUrl: string): string {
  return absoluteBaseUrl(baseUrl).replace(/^http/, 'ws') + socketPath;
}

/** A client of the streams: all subscriptions share one socket, opened by the first of them. */
export function createSocketClient({
  baseUrl,
  WebSocket = globalThis.WebSocket,
  random = Math.random,
  timers = systemTimers,
}: SocketClientOptions): SocketClient {
  const statusCallbacks = new Set<(status: SocketStatus) => void>();
  let closed = false;
  let received = 0;
  let heardAt: number | undefined;
  let known: SocketStatus = 'closed';
  let losses = 0;
  let resets = 0;

  const send = (frame: object) => connection.send(JSON.stringify(frame));
  const subscriptions = new Subscriptions(send);
  const heartbeat = new Heartbeat(
    timers,
    (id) => send({ type: 'session.ping', id }),
    () => connection.replace(),
  );

  const receive = (text: string) => {
    heartbeat.heard();
    received += 1;
    heardAt = timers.now();
    const frame = readServerFrame(text);
    if (frame?.kind === 'reset') resets += 1;
    if (frame?.kind === 'pong') heartbeat.pong(frame.id, frame.serverTime);
    else if (frame?.kind === 'goaway') connection.replaceWithin(frame.afterMs);
    else if (frame) subscriptions.receive(frame);
  };

  const connection = new Connection(
    socketUrl(baseUrl),
    {
      onOpen() {
        heartbeat.start();
        subscriptions.connect();
      },
      onText: receive,
      onLost() {
        heartbeat.stop();
        subscriptions.disconnect();
      },
      onRefused(code, reason) {
        heartbeat.stop();
        subscriptions.disconnect(
          new SubscriptionError(
            'connection_refused',
            `The server closed the connection for good (code ${code}${reason && `, ${reason}`}).`,
          ),
        );
      },
      onStatus(status) {
        if (known === 'open' && status === 'reconnecting') losses += 1;
        known = status;
        for (const callback of statusCallbacks) guarded(() => callback(status), console.error);
      },
    },
    { WebSocket, random, timers },
  );

  return {
    get status() {
      return connection.status;
    },
    get latency() {
      return heartbeat.latency;
    },
    get activity() {
      return { received, heardAt, losses, resets };
    },
    get retry() {
      return connection.retry;
    },
    retryNow() {
      connection.retryNow();
    },
    onStatus(callback) {
      statusCallbacks.add(callback);
      return () => statusCallbacks.delete(callback);
    },
    subscribe(route, request, handlers, { batchMs = 0 } = {}) {
      if (closed) throw new Error('The client is closed; create another one to subscribe.');
      // At run time it may be missing, whatever the types say: Node.js has it from version 22 on.
      if (typeof WebSocket !== 'function') {
        throw new TypeError(
          'There is no WebSocket here: use Node.js 22 or newer, or pass one as `WebSocket`.',
        );
      }
      if (!Object.hasOwn(deliveries, route)) {
        throw new TypeError(
          `There is no stream "${route}"; there are ${Object.keys(deliveries).join(', ')}.`,
        );
      }
      const delivery = deliveries[route].class;
      const subscription = subscriptions.add({ route, request, delivery, batchMs }, handlers);
      connection.open();
      return subscription;
    },
    close() {
      closed = true;
      heartbeat.stop();
      subscriptions.clear();
      connection.close();
    },
  };
}
