import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { closeCodes, errorTable } from '@tickwire/contracts';
import { SOCKET_PATH } from '@tickwire/contracts/specs';
import { ApiError } from '../api-error.ts';
import { systemClock, type Clock } from '../clock.ts';
import { UNKNOWN_HOST } from '../host-check.ts';
import { requestIdOf } from '../http/request-id.ts';
import type { Principal } from '../principal.ts';
import { bindRoutes, type AnyRouter, type AnyService } from './bound-route.ts';
import { negotiateCodec, type Codec } from './codec.ts';
import { Connection, type ConnectionContext } from './connection.ts';
import { socketAudit, type SocketAudit } from './socket-audit.ts';
import type { SocketLog } from './socket-log.ts';
import { defaultSocketPolicy, type SocketPolicy } from './socket-policy.ts';
import { newSocketCounters, type SocketStats } from './socket-stats.ts';
import { systemTimers, type Timers } from './timers.ts';
import { TopicLog } from './topic-log.ts';
import { TopicTracker } from './topic-tracker.ts';
import { TurnFlusher } from './turn-flusher.ts';
import { refuseUpgrade } from './upgrade-refusal.ts';

/** A frame this many times the limit closes the socket instead of being answered. */
const HARD_FRAME_FACTOR = 16;

export interface SocketGatewayOptions<Name extends string> {
  readonly routers: Readonly<Record<Name, AnyRouter>>;
  /** One per router; pass the generated `WsServices`, so that their types are checked against the contract. */
  readonly services: Readonly<Record<Name, AnyService>>;
  /** Whom a connection acts for. */
  readonly authenticate: (request: IncomingMessage) => Principal;
  readonly checkOrigin: (request: IncomingMessage) => boolean;
  /** Whether a Host header names this server. */
  readonly checkHost: (host: string | undefined) => boolean;
  readonly log: SocketLog;
  readonly policy?: Partial<SocketPolicy>;
  /** Wall clock of `session.pong`. */
  readonly clock?: Clock;
  readonly timers?: Timers;
  /** Told for every turn how many ms its updates waited for their hand-over to the sockets. */
  readonly onFlushed?: (ms: number) => void;
}

/** The WebSocket side of the server; it owns no port. */
export interface SocketGateway {
  /** Takes over a connection that asks to become a WebSocket, or refuses it. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Takes no more connections and asks the clients to leave; resolves when all have, after `afterMs` at the latest. */
  goaway(afterMs: number): Promise<void>;
  /** Closes all connections with 1012, those that do not answer within `graceMs` by force, and stops all streams. */
  close(graceMs: number): Promise<void>;
  stats(): SocketStats;
}

/** A connection that asks to become a WebSocket. */
interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly principal: Principal;
  readonly audit: SocketAudit;
}

const pathOf = ({ url = '' }: IncomingMessage) => url.split('?', 1)[0];

/** What the audit log says of the request that asked for the upgrade. */
const upgradeFields = (request: IncomingMessage) => ({ method: request.method, path: pathOf(request) });

/** Serves the routes of the contract over WebSockets. */
export function createSocketGateway<Name extends string>({
  routers,
  services,
  authenticate,
  checkOrigin,
  checkHost,
  log,
  policy: overrides = {},
  clock = systemClock,
  timers = systemTimers,
  onFlushed = () => {},
}: SocketGatewayOptions<Name>): SocketGateway {
  const policy: SocketPolicy = { ...defaultSocketPolicy, ...overrides };
  const counters = newSocketCounters();
  const { historyLimit, graceMs } = policy;
  const topicLog = new TopicLog({ runId: randomUUID(), historyLimit });
  const tracker = new TopicTracker({ topicLog, timers, graceMs, log });
  const flusher = new TurnFlusher({ elapsed: timers.elapsed, onFlushed });
  const frameKinds = bindRoutes(routers, services);
  const context: ConnectionContext = { frameKinds, tracker, flusher, counters, policy, timers, clock, log };
  const connections = new Set<Connection>();
  let leaving = false;
  let onEmpty = () => {};

  const server = new WebSocketServer({
    noServer: true,
    // The outbox writes frames below ws, which holds only without compression.
    perMessageDeflate: false,
    clientTracking: false,
    maxPayload: policy.maxFrameBytes * HARD_FRAME_FACTOR,
    handleProtocols: (_offered, request) =>
      negotiateCodec(request.headers['sec-websocket-protocol'])?.protocol ?? false,
  });

  function accept({ request, socket, head, principal, audit }: Upgrade, codec: Codec): void {
    server.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new Connection(context, { webSocket, socket, codec, principal, audit });
      counters.connectionsOpened += 1;
      connections.add(connection);
      webSocket.on('close', () => {
        connections.delete(connection);
        if (connections.size === 0) onEmpty();
      });
    });
  }

  /** A browser reads no answer to a failed upgrade: it has to be let in to be told to come back later. */
  function turnAway({ request, socket, head, audit }: Upgrade): void {
    const { code, meaning } = closeCodes.tooManyConnections;
    audit('upgrade refused', { ...upgradeFields(request), close_code: code, detail: meaning });
    server.handleUpgrade(request, socket, head, (webSocket) => {
      const cancel = timers.after(policy.closeTimeoutMs, () => webSocket.terminate());
      webSocket.on('error', () => webSocket.terminate());
      webSocket.on('close', cancel);
      webSocket.close(code, meaning);
    });
  }

  function refusal(request: IncomingMessage, codec: Codec | undefined): ApiError | undefined {
    if (pathOf(request) !== SOCKET_PATH) return new ApiError('not_found', `The socket is at ${SOCKET_PATH}.`);
    if (leaving) {
      return new ApiError('unavailable', 'The server is stopping; connect again in a moment.', {
        retryAfterSeconds: 1,
      });
    }
    if (!checkHost(request.headers.host)) return new ApiError('forbidden', UNKNOWN_HOST);
    if (!checkOrigin(request))
      return new ApiError('forbidden', 'Pages of this origin may not open the socket.');
    if (!codec)
      return new ApiError(
        'malformed_request',
        'Offer the subprotocol tickwire.v1 or tickwire.v1.lines, or none.',
      );
    return undefined;
  }

  /** Resolves when no connection is left, after `ms` at the latest. */
  function untilEmpty(ms: number): Promise<void> {
    if (connections.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = timers.after(ms, resolve);
      onEmpty = () => {
        cancel();
        resolve();
      };
    });
  }

  return {
    handleUpgrade(request, socket, head) {
      const requestId = requestIdOf(request);
      const principal = authenticate(request);
      const audit = socketAudit(log, {
        correlation_id: requestId,
        principal: principal.id,
        remote_address: request.socket.remoteAddress ?? 'unknown',
      });
      const upgrade: Upgrade = { request, socket, head, principal, audit };
      const codec = negotiateCodec(request.headers['sec-websocket-protocol']);
      const error = refusal(request, codec);
      if (!error && codec && connections.size < policy.maxConnections) return accept(upgrade, codec);
      counters.connectionsRefused += 1;
      if (!error) return turnAway(upgrade);
      const { status } = errorTable[error.code];
      audit('upgrade refused', { ...upgradeFields(request), status, code: error.code });
      refuseUpgrade(socket, error, requestId);
    },

    goaway(afterMs) {
      leaving = true;
      for (const connection of connections) connection.goaway(afterMs);
      return untilEmpty(afterMs);
    },

    async close(graceMs) {
      leaving = true;
      for (const connection of connections) connection.close(closeCodes.goingAway);
      await untilEmpty(graceMs);
      for (const connection of connections) connection.terminate();
      tracker.close();
      server.close();
    },

    stats: () => ({
      ...counters,
      connections: connections.size,
      congestedConnections: [...connections].filter(({ congested }) => congested).length,
      subscriptions: [...connections].reduce((sum, { subscriptionCount }) => sum + subscriptionCount, 0),
      topics: tracker.size,
    }),
  };
}
