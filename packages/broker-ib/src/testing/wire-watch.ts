import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { decodeBody, FrameSplitter } from '../simulator/wire/frame.ts';

/** A message as it went through a client's socket in this process. */
export interface WatchedFrame {
  readonly direction: 'sent' | 'received';
  /** Of this watch, from 1. */
  readonly connection: number;
  /** When it was given to, or taken from, the socket, ms. */
  readonly at: number;
  readonly fields: readonly string[];
}

/** What really goes over the wire, whatever the adapter believes. */
export interface WireWatch {
  readonly frames: readonly WatchedFrame[];
  /** How many connections there have been. */
  readonly connections: number;
  /** Messages sent with this id, e.g. `3` for orders, from the frame `since` of `frames` on. */
  sent(id: string, since?: number): readonly WatchedFrame[];
  received(id: string, since?: number): readonly WatchedFrame[];
  /** Ends every connection as a failing network does: without a word to the adapter. */
  drop(): void;
  close(): void;
}

const GREETING = 'API\0';

export interface WireWatchOptions {
  /** What is received may be too much to keep. */
  readonly received?: boolean;
  /** ms; `performance.now` when left out. */
  readonly now?: () => number;
}

/** Watches the connections that this process makes to `port` from now on. */
export function watchWire(
  port: number,
  { received = true, now = () => performance.now() }: WireWatchOptions = {},
): WireWatch {
  const frames: WatchedFrame[] = [];
  const live = new Set<Socket>();
  let connections = 0;

  const watch = (socket: Socket): void => {
    connections += 1;
    const connection = connections;
    const note = (direction: WatchedFrame['direction'], splitter: FrameSplitter, chunk: Buffer): void => {
      const at = now();
      for (const body of splitter.push(chunk)) {
        frames.push({ direction, connection, at, fields: decodeBody(body) });
      }
    };
    const [outgoing, incoming] = [new FrameSplitter(), new FrameSplitter()];
    const write = socket.write.bind(socket);
    let greeted = false;
    socket.write = ((chunk: Buffer, ...rest: []) => {
      // The greeting has no message id; its version range is not needed.
      if (greeted) note('sent', outgoing, chunk);
      greeted ||= chunk.toString('latin1', 0, GREETING.length) === GREETING;
      return write(chunk, ...rest);
    }) as Socket['write'];
    if (received) socket.on('data', (chunk) => note('received', incoming, chunk));
    live.add(socket);
    socket.on('close', () => live.delete(socket));
  };
  // Node hands over an object of this form. Where the socket leads to is known once it is connected.
  const onClient = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    socket.once('connect', () => {
      if (socket.remotePort === port) watch(socket);
    });
  };
  subscribe('net.client.socket', onClient);

  const of = (direction: WatchedFrame['direction'], id: string, since: number): readonly WatchedFrame[] =>
    frames.slice(since).filter((frame) => frame.direction === direction && frame.fields[0] === id);

  return {
    frames,
    get connections() {
      return connections;
    },
    sent: (id, since = 0) => of('sent', id, since),
    received: (id, since = 0) => of('received', id, since),
    drop() {
      for (const socket of live) socket.destroy();
    },
    close: () => unsubscribe('net.client.socket', onClient),
  };
}
