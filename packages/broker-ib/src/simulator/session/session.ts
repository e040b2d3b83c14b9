import type { Scheduler } from '@tickwire/resilience';
import type { Socket } from 'node:net';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { RequestHandlers } from '../requests/feature.ts';
import { FieldReader, WireFormatError } from '../wire/field-reader.ts';
import { decodeBody, FrameSplitter } from '../wire/frame.ts';
import { readHello } from '../wire/hello.ts';
import { Request } from '../wire/message-id.ts';
import { Client } from './client.ts';
import type { Clients } from './clients.ts';
import type { Connection, FrameListener } from './connection.ts';
import { MessageRate } from './message-rate.ts';

/** The version the simulator speaks. */
export const SERVER_VERSION = 193;

export interface SessionOptions {
  readonly scheduler: Scheduler;
  readonly faults: ArmedFaults;
  readonly clients: Clients;
  readonly handlers: RequestHandlers;
  /** Messages a second, above which a message is answered with error 100 instead. */
  readonly messageRate: number;
  /** How often error 100 is said before the connection is closed. */
  readonly rateWarnings: number;
  /** What TWS says its clock shows. */
  readonly serverTime: () => string;
  readonly onFrame: FrameListener;
  /** A message nobody understands, and why. */
  readonly onUnread: (fields: readonly string[], reason: string) => void;
  readonly onStart: (client: Client) => void;
  readonly onEnd: (client: Client) => void;
}

/** What a client says on one connection: the hello, START_API, then requests. */
export class Session {
  readonly connection: Connection;
  readonly #options: SessionOptions;
  readonly #splitter = new FrameSplitter();
  readonly #rate: MessageRate;
  #start: Buffer = Buffer.alloc(0);
  #greeted = false;
  #client: Client | undefined;
  #warnings = 0;

  constructor(connection: Connection, socket: Socket, options: SessionOptions) {
    this.connection = connection;
    this.#options = options;
    this.#rate = new MessageRate(options.messageRate);
    socket.on('data', (bytes) => this.#receive(bytes));
    socket.on('close', () => this.#end());
  }

  /** Undefined until the client has started the API. */
  get clientId(): number | undefined {
    return this.#client?.id;
  }

  #receive(bytes: Buffer): void {
    if (this.connection.deaf) return;
    const rest = this.#greeted ? bytes : this.#greet(bytes);
    for (const body of this.#splitter.push(rest)) {
      if (this.connection.deaf) return;
      this.#hear(decodeBody(body));
    }
  }

  /** Reads the hello; the bytes after it. */
  #greet(bytes: Buffer): Buffer {
    const { faults, serverTime, onUnread } = this.#options;
    const none = Buffer.alloc(0);
    this.#start = Buffer.concat([this.#start, bytes]);
    const reading = readHello(this.#start);
    if (reading.kind === 'incomplete') return none;
    if (reading.kind === 'foreign' || reading.hello.maxVersion < SERVER_VERSION) {
      const hello = this.#start.toString('latin1');
      onUnread(
        [hello],
        `The simulator speaks version ${SERVER_VERSION} alone; this hello does not offer it.`,
      );
      this.connection.end();
      return none;
    }
    if (faults.take('hello-unanswered') !== undefined) {
      this.connection.fallSilent();
      return none;
    }
    this.#greeted = true;
    this.connection.send([`${faults.take('server-version') ?? SERVER_VERSION}`, serverTime()]);
    return reading.rest;
  }

  #hear(fields: readonly string[]): void {
    const { handlers, onFrame, onUnread, scheduler } = this.#options;
    onFrame('in', fields);
    const [id = '', ...values] = fields;
    const reader = new FieldReader(values);
    try {
      if (id === Request.START_API) {
        this.#startApi(reader);
        return;
      }
      const handler = handlers[id];
      if (this.#client === undefined || handler === undefined) {
        onUnread(fields, handler === undefined ? `Message ${id} is unknown.` : 'The API is not started.');
        return;
      }
      if (this.#rate.exceeds(scheduler.now())) this.#slowDown(this.#client);
      else handler(this.#client, reader);
    } catch (error) {
      if (!(error instanceof WireFormatError)) throw error;
      onUnread(fields, error.message);
      this.connection.send(errorMessage(-1, 320, `Error reading request. ${error.message}`));
    }
  }

  #startApi(reader: FieldReader): void {
    const { clients, faults, onStart } = this.#options;
    reader.text();
    const id = reader.int();
    reader.text();
    reader.end();
    if (this.#client !== undefined) return;
    if (faults.take('client-id-in-use') !== undefined || clients.byId(id) !== undefined) {
      const text = 'Unable to connect as the client id is already in use. Retry with a unique client id.';
      this.connection.send(errorMessage(-1, 326, text));
      this.connection.end();
      return;
    }
    this.#client = new Client(id, this.connection);
    clients.add(this.#client);
    onStart(this.#client);
  }

  #slowDown(client: Client): void {
    const { messageRate, rateWarnings } = this.#options;
    this.#warnings += 1;
    const sent = `max=${messageRate} rec=${messageRate + 1} (${this.#warnings})`;
    client.send(errorMessage(-1, 100, `Max rate of messages per second has been exceeded:${sent}`));
    if (this.#warnings >= rateWarnings) this.connection.end();
  }

  #end(): void {
    const client = this.#client;
    if (client === undefined) return;
    this.#client = undefined;
    this.#options.clients.remove(client);
    this.#options.onEnd(client);
  }
}
