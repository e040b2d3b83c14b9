import type { Clients } from '../session/clients.ts';
import type { Connection } from '../session/connection.ts';
import type { Listener } from '../session/listener.ts';
import { currentTime } from '../messages/system-messages.ts';
import type { ServerClock } from '../session/server-clock.ts';
import { zonedTime } from '../wire/ib-time.ts';
import type { ArmedFaults } from './armed-faults.ts';

/** What goes wrong with connections. */
export interface ConnectionFaults {
  /** Nobody listens any more; connections that stand are not touched. */
  refuse(): void;
  /** Connections are taken again. */
  accept(): Promise<void>;
  /** The next `times` hellos are never answered, though the connection is accepted. */
  neverAnswer(times?: number): void;
  /** The next `times` hellos are answered with another version. */
  answerVersion(version: number, times?: number): void;
  /** The next `times` clients hear 326: their id is in use. */
  clientIdInUse(times?: number): void;
  /** Every connection ends now. */
  drop(): void;
  /** Every connection ends in the middle of a frame. */
  dropMidFrame(): void;
  /** Every connection stands and is dead: nothing is sent nor read. New ones are fine. */
  halfOpen(): void;
  /** The simulator stops reading what clients send. */
  stopReading(): void;
  goOnReading(): void;
  /** The next `times` frames have a field more than they should. */
  extraField(times?: number): void;
  /** The next `times` frames lack their last field. */
  missingField(times?: number): void;
  /** A message whose id nobody knows. */
  unknownMessage(): void;
  /** The zone TWS runs in, and how its greeting names it: `British Summer Time`, mojibake, ... */
  timeZone(zone: string, name?: string): void;
  /** The clock of TWS is ahead, in ms. */
  clockSkew(ms: number): void;
}

const UNKNOWN_ID = '250';

export function connectionFaults(parts: {
  readonly armed: ArmedFaults;
  readonly clients: Clients;
  readonly clock: ServerClock;
  readonly listener: Listener;
  readonly connections: () => readonly Connection[];
}): ConnectionFaults {
  const { armed, clients, clock, listener, connections } = parts;
  const each = (act: (connection: Connection) => void): void => {
    for (const connection of connections()) act(connection);
  };
  return {
    refuse: () => listener.refuse(),
    accept: () => listener.listen(),
    neverAnswer: (times) => armed.arm('hello-unanswered', times),
    answerVersion: (version, times) => armed.arm('server-version', times, version),
    clientIdInUse: (times) => armed.arm('client-id-in-use', times),
    drop: () => each((connection) => connection.drop()),
    dropMidFrame() {
      for (const client of clients.all) {
        armed.arm('cut-frame');
        client.send(currentTime(clock.now()));
      }
    },
    halfOpen: () => each((connection) => connection.fallSilent()),
    stopReading: () => each((connection) => connection.stopReading()),
    goOnReading: () => each((connection) => connection.goOnReading()),
    extraField: (times) => armed.arm('extra-field', times),
    missingField: (times) => armed.arm('missing-field', times),
    unknownMessage: () => clients.sendAll([UNKNOWN_ID, '1', 'nobody knows this']),
    timeZone(zone, name = zone) {
      // A zone nobody knows is an error here, not in the next greeting.
      zonedTime(0, zone);
      clock.zone = zone;
      clock.zoneName = name;
    },
    clockSkew(ms) {
      clock.skew = ms;
    },
  };
}
