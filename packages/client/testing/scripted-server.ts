import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { Inbox } from './inbox.ts';

/** A frame as it travels. */
export interface Frame {
  readonly type: string;
  readonly id?: number;
  readonly since?: { readonly epoch: string; readonly seq: number };
  readonly batchMs?: number;
  readonly payload?: unknown;
}

/** The server's end of one connection, played by the test. Pings are set aside. */
export class Peer {
  readonly #socket: WebSocket;
  readonly #frames = new Inbox<Frame>();
  readonly #pings = new Inbox<Frame>();
  readonly closed: Promise<void>;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('message', (data: Buffer) => {
      const frame: Frame = JSON.parse(data.toString());
      (frame.type === 'session.ping' ? this.#pings : this.#frames).put(frame);
    });
  }

  next(): Promise<Frame> {
    return this.#frames.next();
  }

  ping(): Promise<Frame> {
    return this.#pings.next();
  }

  unread(): readonly Frame[] {
    return this.#frames.rest();
  }

  send(frame: object): void {
    this.raw(JSON.stringify(frame));
  }

  raw(data: string | Buffer): void {
    this.#socket.send(data);
  }

  /** Answers a subscribe frame with success. */
  accept(asked: Frame, topic: string, position: { epoch: string; seq: number }, resumed = false): void {
    const payload = { status: 'ok', message: 'Subscribed', topic };
    this.send({ type: `${asked.type}.response`, id: asked.id, ...position, resumed, payload });
  }

  /** Answers a subscribe frame with success and the state the stream starts from. */
  start(asked: Frame, topic: string, position: { epoch: string; seq: number }, values: unknown[]): void {
    this.accept(asked, topic, position);
    this.state('snapshot', topic, position, values);
  }

  state(
    kind: 'snapshot' | 'reset',
    topic: string,
    position: { epoch: string; seq: number },
    values: unknown[],
  ): void {
    const route = topic.slice(0, topic.indexOf(':'));
    this.send({ type: `${route}.${kind}`, ...position, payload: { topic, payload: values } });
  }

  update(topic: string, seq: number, value: unknown): void {
    const route = topic.slice(0, topic.indexOf(':'));
    this.send({ type: `${route}.update`, seq, payload: { topic, payload: value } });
  }

  close(code: number, reason = ''): void {
    this.#socket.close(code, reason);
  }

  /** Breaks the connection as a lost network does. */
  drop(): void {
    this.#socket.terminate();
  }
}

/** A real WebSocket server whose every word is up to the test. */
export class ScriptedServer {
  readonly #http: Server;
  readonly #peers = new Inbox<Peer>();
  /** Whether connections are broken off before they are made, as by a server that is down. */
  down = false;

  private constructor(http: Server) {
    this.#http = http;
    const sockets = new WebSocketServer({ noServer: true });
    http.on('upgrade', (request, socket, head) => {
      if (this.down || request.url !== '/api/v1/ws') socket.destroy();
      else sockets.handleUpgrade(request, socket, head, (peer) => this.#peers.put(new Peer(peer)));
    });
  }

  static async start(): Promise<ScriptedServer> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return new ScriptedServer(http);
  }

  get baseUrl(): string {
    const address = this.#http.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** The next connection that a client opens. */
  connection(): Promise<Peer> {
    return this.#peers.next();
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }
}
