import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { closeCodes, type WsErrorCode } from '@tickwire/contracts';
import type { Clock } from '../clock.ts';
import type { Principal } from '../principal.ts';
import type { RouteFrameKind } from './bound-route.ts';
import { readClientFrame, type ClientFrame, type FrameFault } from './client-frame.ts';
import type { Codec } from './codec.ts';
import { Heartbeat } from './heartbeat.ts';
import { Outbox } from './outbox.ts';
import { errorFrame, goawayFrame, pongFrame } from './server-frames.ts';
import type { SocketAudit } from './socket-audit.ts';
import type { SocketLog } from './socket-log.ts';
import type { SocketPolicy } from './socket-policy.ts';
import type { SocketCounters } from './socket-stats.ts';
import { SocketSubscriptions } from './socket-subscriptions.ts';
import type { Timers } from './timers.ts';
import { TokenBucket } from './token-bucket.ts';
import type { TopicTracker } from './topic-tracker.ts';
import type { TurnFlusher } from './turn-flusher.ts';

/** What all connections of a server share. */
export interface ConnectionContext {
  readonly frameKinds: ReadonlyMap<string, RouteFrameKind>;
  readonly tracker: TopicTracker;
  readonly flusher: TurnFlusher;
  readonly counters: SocketCounters;
  readonly policy: SocketPolicy;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly log: SocketLog;
}

export interface ConnectionOptions {
  readonly webSocket: WebSocket;
  /** The connection below `webSocket`, as the upgrade handed it over. */
  readonly socket: Duplex;
  readonly codec: Codec;
  readonly principal: Principal;
  readonly audit: SocketAudit;
}

/** One open WebSocket: answers its frames, holds it to the limits, and ends with it. */
export class Connection {
  readonly #context: ConnectionContext;
  readonly #webSocket: WebSocket;
  readonly #codec: Codec;
  readonly #audit: SocketAudit;
  readonly #outbox: Outbox;
  readonly #subscriptions: SocketSubscriptions;
  readonly #heartbeat: Heartbeat;
  readonly #frameBudget: TokenBucket;
  readonly #refusalBudget: TokenBucket;
  #cancelDeadline: (() => void) | undefined;
  #cancelTerminate: (() => void) | undefined;
  #open = true;

  constructor(context: ConnectionContext, { webSocket, socket, codec, principal, audit }: ConnectionOptions) {
    const { policy, timers, counters, flusher, tracker, log } = context;
    const { elapsed } = timers;
    this.#context = context;
    this.#webSocket = webSocket;
    this.#codec = codec;
    this.#audit = audit;
    this.#outbox = new Outbox({
      socket,
      codec,
      flusher,
      counters,
      highWaterBytes: policy.highWaterBytes,
      mayWrite: () => webSocket.readyState === webSocket.OPEN,
      onCongested: () => this.#congested(),
      onDrained: () => this.#drained(),
    });
    this.#subscriptions = new SocketSubscriptions({
      outbox: this.#outbox,
      codec,
      counters,
      timers,
      log,
      principal,
      audit,
      tracker,
      maxSubscriptions: policy.maxSubscriptions,
      onFault: (fault) => this.#refuse(fault),
    });
    this.#heartbeat = new Heartbeat({
      timers,
      intervalMs: policy.heartbeatMs,
      ping: () => this.#ping(),
      onSilent: () => this.#closeIdle(),
    });
    const burst = policy.framesPerSecond + 2 * policy.maxSubscriptions;
    this.#frameBudget = new TokenBucket({ burst, perSecond: policy.framesPerSecond, elapsed });
    this.#refusalBudget = new TokenBucket({ burst: policy.refusedBurst, perSecond: 1, elapsed });
    webSocket.on('message', (data, isBinary) => this.#received(data, isBinary));
    webSocket.on('ping', () => this.#heartbeat.heard());
    webSocket.on('pong', () => this.#heartbeat.heard());
    webSocket.on('close', () => this.#closed());
    // ws closes the socket by itself after every error, with the code that fits.
    webSocket.on('error', (error) => log.info({ err: error }, 'a socket broke the protocol or the network'));
  }

  get subscriptionCount(): number {
    return this.#subscriptions.size;
  }

  /** Whether the client reads too slowly right now. */
  get congested(): boolean {
    return this.#outbox.congested;
  }

  /** Tells the client that the server will close in `afterMs`. */
  goaway(afterMs: number): void {
    this.#send(goawayFrame(afterMs));
  }

  /** Sends what is due, then closes. */
  close({ code, meaning }: { readonly code: number; readonly meaning: string }): void {
    if (!this.#open) return;
    this.#outbox.flush();
    this.#release();
    // A paused socket would not see the answer to the closing handshake.
    this.#webSocket.resume();
    this.#webSocket.close(code, meaning);
    const { timers, policy } = this.#context;
    this.#cancelTerminate = timers.after(policy.closeTimeoutMs, () => this.terminate());
  }

  /** Ends the connection without a closing handshake. */
  terminate(): void {
    this.#webSocket.terminate();
  }

  #closed(): void {
    this.#cancelTerminate?.();
    this.#release();
  }

  #release(): void {
    this.#open = false;
    this.#cancelDeadline?.();
    this.#heartbeat.stop();
    this.#subscriptions.clear();
  }

  #received(data: RawData, isBinary: boolean): void {
    if (!this.#open) return;
    this.#heartbeat.heard();
    const { counters, policy } = this.#context;
    counters.framesIn += 1;
    // ws delivers one Buffer per message unless told otherwise.
    const bytes = data as Buffer;
    if (!this.#frameBudget.take()) {
      // The frame is not read, hence its id is not known.
      const message = `Too many frames; send at most ${policy.framesPerSecond} per second.`;
      this.#refuse({ code: 'rate_limited', message });
    } else if (isBinary) {
      this.#refuse({ code: 'bad_json', message: 'Send JSON as text frames; binary ones mean nothing here.' });
    } else if (bytes.length > policy.maxFrameBytes) {
      const message = `A frame may have ${policy.maxFrameBytes} bytes, this one had ${bytes.length}; send less at once.`;
      this.#refuse({ code: 'frame_too_large', message });
    } else {
      const read = readClientFrame(bytes.toString());
      const fault = read.ok ? this.#act(read.frame) : read.fault;
      if (fault) this.#refuse(fault);
    }
  }

  #act(frame: ClientFrame): FrameFault | undefined {
    const { type, id } = frame;
    if (type === 'session.ping') {
      this.#send(pongFrame(id, this.#context.clock.now()));
      return undefined;
    }
    const kind = this.#context.frameKinds.get(type);
    if (kind) return this.#subscriptions[kind.action](kind.route, frame);
    const message = `There is no frame "${type.slice(0, 64)}" to send; see /api/v1/ws/asyncapi for those there are.`;
    return { code: 'unknown_type', message, id };
  }

  /** Answers a frame that was not acted on; who goes on sending such ones is disconnected. */
  #refuse({ code, message, id, issues }: FrameFault): void {
    const { counters } = this.#context;
    this.#send(errorFrame(code, message, id, issues));
    if (code === 'rate_limited') counters.rateLimitedFrames += 1;
    else if (code !== 'too_many_subscriptions') counters.malformedFrames += 1;
    if (!this.#refusalBudget.take()) this.#disconnect(closeCodes.tooManyErrors, code);
  }

  /** The client reads too slowly: it gets no more answers, hence is not read from, until it has caught up. */
  #congested(): void {
    const { policy, timers } = this.#context;
    this.#webSocket.pause();
    this.#cancelDeadline = timers.after(policy.slowDeadlineMs, () => {
      this.#context.counters.slowCloses += 1;
      this.#disconnect(closeCodes.tooSlow);
    });
  }

  /** Closes for what the client did, which the audit log is told. */
  #disconnect(reason: { readonly code: number; readonly meaning: string }, lastRefusal?: WsErrorCode): void {
    this.#audit('socket closed', {
      close_code: reason.code,
      detail: reason.meaning,
      ...(lastRefusal && { code: lastRefusal }),
    });
    this.close(reason);
  }

  #drained(): void {
    this.#cancelDeadline?.();
    this.#webSocket.resume();
    this.#heartbeat.heard();
  }

  /** Nothing is read from a congested socket, so that its silence says nothing. */
  #ping(): void {
    if (this.#outbox.congested) this.#heartbeat.heard();
    else this.#webSocket.ping();
  }

  #closeIdle(): void {
    this.#context.counters.idleCloses += 1;
    this.close(closeCodes.idle);
  }

  #send(text: string): void {
    this.#outbox.send(this.#codec.frame(text));
  }
}
