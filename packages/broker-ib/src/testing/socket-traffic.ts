import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** The TCP connections between two ends in this process, and whether anything is still on its way between them. */
export interface SocketTraffic {
  /** Rises with every connection, byte and end: equal before and after means that nothing has happened. */
  activity(): number;
  /** What has been sent and not arrived, as a sentence; undefined when all has. */
  inFlight(): string | undefined;
  close(): void;
}

interface SocketMessage {
  readonly socket: Socket;
}

/** Bytes that nobody reads are on their way for ever; a reader that has stopped is not waited for. */
const reads = ({ readableFlowing }: Socket): boolean => readableFlowing === true;

/** The same for both ends of a connection. */
const addressOf = (from: string | undefined, port: number | undefined): string => `${from}:${port}`;
const localEnd = ({ localAddress, localPort }: Socket): string => addressOf(localAddress, localPort);
const remoteEnd = ({ remoteAddress, remotePort }: Socket): string => addressOf(remoteAddress, remotePort);

function undelivered(from: Socket, to: Socket): boolean {
  if (to.destroyed || to.readableEnded || !reads(to)) return false;
  return from.destroyed || from.writableEnded || from.bytesWritten !== to.bytesRead;
}

/** Watches every connection made from now on. */
export function watchSocketTraffic(): SocketTraffic {
  const clients = new Set<Socket>();
  const servers = new Map<string, Socket>();
  /** By client: both ends. Kept here, since a closed socket no longer tells its addresses. */
  const pairs = new Map<Socket, Socket>();
  let events = 0;
  /** Of connections that are over, so that the sum never falls. */
  let past = 0;

  const counted = (socket: Socket): void => {
    events += 1;
    socket.once('close', () => {
      events += 1;
      past += socket.bytesRead + socket.bytesWritten;
    });
    socket.once('end', () => (events += 1));
  };
  // Node hands over an object of this form on both channels.
  const onClient = (message: unknown): void => {
    const { socket } = message as SocketMessage;
    counted(socket);
    clients.add(socket);
  };
  const onServer = (message: unknown): void => {
    const { socket } = message as SocketMessage;
    counted(socket);
    servers.set(remoteEnd(socket), socket);
  };
  subscribe('net.client.socket', onClient);
  subscribe('net.server.socket', onServer);

  const pairUp = (): void => {
    for (const client of clients) {
      const server = client.connecting || pairs.has(client) ? undefined : servers.get(localEnd(client));
      if (server !== undefined) pairs.set(client, server);
    }
  };
  const forget = (): void => {
    for (const client of clients) {
      const server = pairs.get(client);
      if (!client.closed || server?.closed === false) continue;
      clients.delete(client);
      pairs.delete(client);
    }
    for (const [from, server] of servers) if (server.closed) servers.delete(from);
  };

  return {
    activity() {
      let sum = events + past;
      for (const socket of [...clients, ...servers.values()]) {
        if (!socket.closed) sum += socket.bytesRead + socket.bytesWritten;
      }
      return sum;
    },
    inFlight() {
      pairUp();
      for (const client of clients) {
        if (client.connecting && !client.destroyed) return 'A connection is being made.';
      }
      for (const socket of [...clients, ...servers.values()]) {
        if (socket.destroyed && !socket.closed) return 'A socket is being closed.';
      }
      for (const [client, server] of pairs) {
        if (undelivered(client, server)) return `Bytes or the end of ${remoteEnd(server)} have not arrived.`;
        if (undelivered(server, client)) return `Bytes or the end for ${localEnd(client)} have not arrived.`;
      }
      forget();
      return undefined;
    },
    close() {
      unsubscribe('net.client.socket', onClient);
      unsubscribe('net.server.socket', onServer);
    },
  };
}
