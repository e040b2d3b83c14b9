import type { Socket } from 'node:net';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import { encodeFrame } from '../wire/frame.ts';

/** Hears every frame that goes over a connection, as fields. */
export type FrameListener = (direction: 'in' | 'out', fields: readonly string[]) => void;

/** The simulator's end of one TCP connection. What is sent in one turn leaves as one write. */
export class Connection {
  readonly number: number;
  readonly #socket: Socket;
  readonly #faults: ArmedFaults;
  readonly #onFrame: FrameListener;
  #outbox: Buffer[] = [];
  #silent = false;
  #over = false;

  constructor(number: number, socket: Socket, faults: ArmedFaults, onFrame: FrameListener) {
    this.number = number;
    this.#socket = socket;
    this.#faults = faults;
    this.#onFrame = onFrame;
    socket.setNoDelay(true);
    // A client that vanishes is no event; `close` follows.
    socket.on('error', () => {});
  }

  /** Whether nothing is read any more: the connection is over, or stands and is dead. */
  get deaf(): boolean {
    return this.#silent || this.#over;
  }

  send(fields: readonly string[]): void {
    if (this.#over || this.#silent) return;
    const shaped = this.#shape(fields);
    const frame = encodeFrame(shaped);
    if (this.#faults.take('cut-frame') !== undefined) {
      this.#write(frame.subarray(0, Math.ceil(frame.length / 2)));
      this.end();
      return;
    }
    this.#onFrame('out', shaped);
    this.#write(frame);
  }

  /** Closes once everything sent has left. */
  end(): void {
    if (this.#over) return;
    this.#flush();
    this.#over = true;
    this.#socket.end(() => this.#socket.destroy());
  }

  /** Closes at once; what was not yet written is lost. */
  drop(): void {
    this.#over = true;
    this.#outbox = [];
    this.#socket.destroy();
  }

  /** From here on the connection stands and is dead. */
  fallSilent(): void {
    this.#flush();
    this.#silent = true;
  }

  stopReading(): void {
    this.#socket.pause();
  }

  goOnReading(): void {
    this.#socket.resume();
  }

  #shape(fields: readonly string[]): readonly string[] {
    if (this.#faults.take('extra-field') !== undefined) return [...fields, '0'];
    return this.#faults.take('missing-field') === undefined ? fields : fields.slice(0, -1);
  }

  #write(bytes: Buffer): void {
    if (this.#outbox.push(bytes) === 1) queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    if (this.#outbox.length === 0 || this.#over) return;
    const bytes = this.#outbox.length === 1 ? this.#outbox[0] : Buffer.concat(this.#outbox);
    this.#outbox = [];
    if (bytes !== undefined) this.#socket.write(bytes);
  }
}
