import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { decodeBody, encodeFrame, FrameSplitter } from '../simulator/wire/frame.ts';

const CURRENT_TIME = '49';
const START_API = '71';

/** What the other end does by itself. A test changes it at any moment. */
export interface Script {
  /** Undefined: the hello is never answered. */
  version: string | undefined;
  /** What follows the client's start, frame by frame. */
  greeting: readonly (readonly string[])[];
  /** Connections are closed as soon as they are made. */
  closesAtOnce: boolean;
  answersTime: boolean;
}

/** A message of the client. */
export interface HeardMessage {
  /** From 1. */
  readonly connection: number;
  /** `performance.now()`, ms. */
  readonly at: number;
  readonly fields: readonly string[];
}

/** The other end of a connection, down to the byte; for what a TWS that works would never do. */
export interface ScriptedTws {
  readonly port: number;
  readonly script: Script;
  readonly heard: readonly HeardMessage[];
  /** How many there have been. */
  readonly connections: number;
  /** How many there are. */
  readonly open: number;
  /** All frames in one write, to the connection made last. */
  send(...frames: readonly (readonly string[])[]): void;
  sendBytes(bytes: Buffer): void;
  /** Breaks every connection. */
  drop(): void;
  close(): void;
}

export const managedAccounts = ['15', '1', 'DU1234567'];
export const nextValidId = ['9', '1', '1'];

/** A message with a code. */
export function coded(code: number, text: string, id = -1, json = ''): readonly string[] {
  return ['4', '2', `${id}`, `${code}`, text, json];
}

/** Listens on a port of its own. */
export async function startScriptedTws(changes: Partial<Script> = {}): Promise<ScriptedTws> {
  const script: Script = {
    version: '193',
    greeting: [managedAccounts, nextValidId],
    closesAtOnce: false,
    answersTime: true,
    ...changes,
  };
  const heard: HeardMessage[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let last: Socket | undefined;

  const write = (socket: Socket, frames: readonly (readonly string[])[]): void =>
    void socket.write(Buffer.concat(frames.map(encodeFrame)));

  const server = createServer((socket) => {
    connections += 1;
    const connection = connections;
    const splitter = new FrameSplitter();
    let isGreeted = false;
    last = socket;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    if (script.closesAtOnce) return void socket.destroy();
    socket.on('data', (chunk) => {
      const at = performance.now();
      if (!isGreeted) {
        // The hello arrives alone: the client waits for its answer.
        isGreeted = true;
        if (script.version !== undefined) write(socket, [[script.version, '20260701 10:00:00 EST']]);
        return;
      }
      for (const body of splitter.push(chunk)) {
        const fields = decodeBody(body);
        heard.push({ connection, at, fields });
        if (fields[0] === START_API && script.greeting.length > 0) write(socket, script.greeting);
        if (fields[0] === CURRENT_TIME && script.answersTime) write(socket, [['49', '1', '1782914400']]);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    // A server on a TCP port has an address of this form.
    port: (server.address() as AddressInfo).port,
    script,
    heard,
    get connections() {
      return connections;
    },
    get open() {
      return sockets.size;
    },
    send: (...frames) => last && write(last, frames),
    sendBytes: (bytes) => last?.write(bytes),
    drop() {
      for (const socket of sockets) socket.destroy();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
