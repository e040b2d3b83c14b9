import { systemScheduler } from '@tickwire/resilience';
import type { Socket } from 'node:net';
import type { SimulatorBook } from './books.ts';
import { ArmedFaults } from './faults/armed-faults.ts';
import { connectionFaults } from './faults/connection-faults.ts';
import { dataFaults } from './faults/data-faults.ts';
import { FaultPlayer } from './faults/fault-player.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { orderFaults } from './faults/order-faults.ts';
import { upstreamFaults } from './faults/upstream-faults.ts';
import { Farms } from './faults/farms.ts';
import { Upstream } from './faults/upstream.ts';
import type { SimulatorMarket } from './market.ts';
import type { TwsSimulatorOptions } from './options.ts';
import type { RequestHandlers } from './requests/feature.ts';
import { Clients } from './session/clients.ts';
import { Connection } from './session/connection.ts';
import { Listener } from './session/listener.ts';
import { ServerClock } from './session/server-clock.ts';
import { Session } from './session/session.ts';
import { createSimulatedIb } from './simulated-ib.ts';
import type { WireFrame } from './wire/wire-frame.ts';

/** A connection that stands. */
export interface SimulatedConnection {
  readonly number: number;
  /** Undefined until the client has started the API. */
  readonly clientId: number | undefined;
}

/** A TWS that runs. */
export interface TwsSimulator {
  readonly port: number;
  readonly connections: readonly SimulatedConnection[];
  /** Everything that went over the wire, oldest first. */
  readonly frames: readonly WireFrame[];
  /** Messages of clients that nobody understands; empty when all is well. */
  readonly unread: readonly WireFrame[];
  /** What clients sent with this message id. */
  received(messageId: number): readonly WireFrame[];
  /** What the simulator sent with this message id. */
  sent(messageId: number): readonly WireFrame[];
  /** The truth about orders, fills and accounts. */
  readonly book: SimulatorBook;
  readonly market: SimulatorMarket;
  readonly faults: Faults;
  /**
   * Lets faults happen by a script, a line each: `1100 after 10s for 5s`.
   * @throws FaultScriptError when it cannot be read.
   */
  play(script: string): void;
  /** Closes all connections and the port. */
  close(): void;
}

/** Starts a TWS on a port of its own. Rejects with the system's error when the port is taken (EADDRINUSE). */
export async function startTwsSimulator(options: TwsSimulatorOptions = {}): Promise<TwsSimulator> {
  const { scheduler = systemScheduler, log = () => {} } = options;
  const armed = new ArmedFaults();
  const clients = new Clients();
  const frames: WireFrame[] = [];
  const unread: WireFrame[] = [];
  const open = new Map<Connection, Session>();
  let connected = 0;

  const upstream = new Upstream();
  const farms = new Farms();
  const clock = new ServerClock(scheduler);
  const ib = createSimulatedIb(options, { scheduler, clients, faults: armed, upstream, farms, clock });
  const { features } = ib;
  const handlers: RequestHandlers = Object.assign({}, ...features.map((feature) => feature.handlers));

  const accept = (socket: Socket): void => {
    connected += 1;
    const number = connected;
    const frame = (direction: 'in' | 'out', fields: readonly string[]): WireFrame => ({
      direction,
      connection: number,
      time: scheduler.now(),
      fields,
    });
    const onFrame = (direction: 'in' | 'out', fields: readonly string[]): void => {
      if (options.recordFrames !== false) frames.push(frame(direction, fields));
    };
    const connection = new Connection(number, socket, armed, onFrame);
    const session = new Session(connection, socket, {
      scheduler,
      faults: armed,
      clients,
      handlers,
      messageRate: options.messageRate ?? 50,
      rateWarnings: options.rateWarnings ?? 3,
      serverTime: () => clock.greeting(),
      onFrame,
      onUnread(fields, reason) {
        unread.push(frame('in', fields));
        log(`Connection ${number}: ${reason}`);
      },
      onStart(client) {
        log(`Connection ${number}: client ${client.id} has started.`);
        for (const feature of features) feature.clientStarted?.(client);
      },
      onEnd(client) {
        log(`Connection ${number}: client ${client.id} is gone.`);
        for (const feature of features) feature.clientGone?.(client);
      },
    });
    open.set(connection, session);
    socket.on('close', () => open.delete(connection));
  };

  const listener = new Listener(options.host ?? '127.0.0.1', options.port ?? 0, accept);
  await listener.listen();
  const connections = (): readonly Connection[] => [...open.keys()];
  const faults = createFaults({
    scheduler,
    armed,
    listener,
    orders: ib.orders,
    ofConnections: connectionFaults({ armed, clients, clock, listener, connections }),
    ofUpstream: upstreamFaults({ clients, upstream, farms, liveBars: ib.liveBars, loseData: ib.loseData }),
    ofOrders: orderFaults({ armed, book: ib.book, connections }),
    ofData: dataFaults(armed, ib.depth),
  });
  const player = new FaultPlayer(faults, scheduler, log);
  const having = (direction: 'in' | 'out', messageId: number): readonly WireFrame[] =>
    frames.filter((frame) => frame.direction === direction && frame.fields[0] === `${messageId}`);

  return {
    get port() {
      return listener.port;
    },
    get connections() {
      return [...open.values()].map(({ connection, clientId }) => ({ number: connection.number, clientId }));
    },
    frames,
    unread,
    received: (messageId) => having('in', messageId),
    sent: (messageId) => having('out', messageId),
    book: ib.book,
    market: ib.market,
    faults,
    play: (script) => player.play(script),
    close() {
      player.close();
      listener.close();
      ib.close();
      for (const connection of open.keys()) connection.drop();
    },
  };
}
