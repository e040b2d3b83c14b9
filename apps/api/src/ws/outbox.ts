import type { Duplex } from 'node:stream';
import type { Codec } from './codec.ts';
import type { SocketCounters } from './socket-stats.ts';
import type { TurnFlusher } from './turn-flusher.ts';

export interface OutboxOptions {
  readonly socket: Pick<Duplex, 'write' | 'writableLength' | 'on'>;
  readonly codec: Codec;
  readonly flusher: TurnFlusher;
  readonly counters: SocketCounters;
  /** Unsent bytes above which the reader counts as slow. */
  readonly highWaterBytes: number;
  /** False once a closing handshake has begun, after which no data frame may follow. */
  readonly mayWrite: () => boolean;
  readonly onCongested: () => void;
  readonly onDrained: () => void;
}

/**
 * What goes out on one socket: frames of one turn of the event loop leave as one write. Beyond the high-water mark it
 * is `congested` until everything is sent; whoever can then waits with `whenDrained` instead of adding to the heap.
 *
 * It writes complete frames to the socket below ws: that is sound as long as nothing is compressed or fragmented
 * and ws is not closing, and the only way to send prebuilt bytes.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #waiting = new Set<() => void>();
  #frames: Buffer[] = [];
  #bytes = 0;
  #scheduled = false;
  #congested = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    options.socket.on('drain', () => this.#drained());
  }

  get congested(): boolean {
    return this.#congested;
  }

  /** Takes a frame of the socket's codec. */
  send(frame: Buffer): void {
    this.#frames.push(frame);
    this.#bytes += frame.length;
    if (this.#scheduled) {
      if (this.#bytes > this.#options.highWaterBytes) this.#write();
      return;
    }
    this.#scheduled = true;
    this.#options.flusher.schedule(this);
  }

  /** Calls `task` when the socket takes data again. */
  whenDrained(task: () => void): void {
    this.#waiting.add(task);
  }

  forget(task: () => void): void {
    this.#waiting.delete(task);
  }

  flush(): void {
    this.#scheduled = false;
    this.#write();
  }

  #write(): void {
    const frames = this.#frames;
    if (frames.length === 0) return;
    this.#frames = [];
    this.#bytes = 0;
    const { socket, codec, flusher, counters, highWaterBytes, mayWrite, onCongested } = this.#options;
    if (!mayWrite()) return;
    const bytes = flusher.joiner.join(frames, codec);
    socket.write(bytes);
    counters.framesOut += frames.length;
    counters.bytesOut += bytes.length;
    if (this.#congested || socket.writableLength <= highWaterBytes) return;
    this.#congested = true;
    onCongested();
  }

  #drained(): void {
    if (!this.#congested) return;
    this.#congested = false;
    this.#options.onDrained();
    for (const task of this.#waiting) {
      if (this.#congested) return;
      this.#waiting.delete(task);
      task();
    }
  }
}
