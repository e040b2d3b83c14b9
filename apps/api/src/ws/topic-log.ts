import type { StreamPosition } from '@tickwire/contracts';
import { DenseHistory } from './dense-history.ts';
import type { History, LogEntry } from './history.ts';
import { KeyedHistory } from './keyed-history.ts';

/** How a topic's updates are kept and written. */
export interface TopicFormat {
  readonly delivery: 'every' | 'keyed';
  key(update: unknown): string | number;
  encode(seq: number, update: unknown): string;
}

export interface TopicLogOptions {
  /** Differs at every start of the process, so that a position of an earlier run is never taken for one of this. */
  readonly runId: string;
  /** Updates remembered per topic of class `every`, keys per topic of class `keyed`. */
  readonly historyLimit: number;
}

interface Stream {
  readonly format: TopicFormat;
  readonly onEntry: (entry: LogEntry) => void;
  epoch: string;
  seq: number;
  /** Begun by the first update: most topics of a large server are silent. */
  history: History | undefined;
}

/**
 * The streams of all topics: gives every update its position, keeps a bounded history of what was written, and
 * hands each entry to the one who opened the topic. It knows no socket.
 */
export class TopicLog {
  readonly #options: TopicLogOptions;
  readonly #streams = new Map<string, Stream>();
  #epochs = 0;

  constructor(options: TopicLogOptions) {
    this.#options = options;
  }

  /** Begins the stream of a topic at seq 0 of a new epoch; `onEntry` is called for each update, in order. */
  open(topic: string, format: TopicFormat, onEntry: (entry: LogEntry) => void): void {
    if (this.#streams.has(topic)) throw new Error(`The topic ${topic} is open already; close it first.`);
    this.#streams.set(topic, { format, onEntry, ...this.#beginning() });
  }

  /** Ends the stream; when the topic is opened again, none of its old positions is valid. */
  close(topic: string): void {
    this.#streams.delete(topic);
  }

  /** Appends an update and returns its position; throws when the update cannot be encoded, and then nothing was appended. */
  publish(topic: string, update: unknown): StreamPosition {
    const stream = this.#stream(topic);
    const { format } = stream;
    const seq = stream.seq + 1;
    const entry = { seq, key: format.key(update), text: format.encode(seq, update) };
    stream.seq = seq;
    stream.history ??= this.#newHistory(format);
    stream.history.add(entry);
    stream.onEntry(entry);
    return { epoch: stream.epoch, seq };
  }

  /** Voids every position given so far: a new epoch, without history. */
  reset(topic: string): StreamPosition {
    const stream = this.#stream(topic);
    Object.assign(stream, this.#beginning());
    return { epoch: stream.epoch, seq: stream.seq };
  }

  /** Where the stream stands. */
  position(topic: string): StreamPosition {
    const { epoch, seq } = this.#stream(topic);
    return { epoch, seq };
  }

  /** What a reader at `position` has missed, in order; `gone` when it can no longer be told in full. */
  since(topic: string, { epoch, seq }: StreamPosition): readonly LogEntry[] | 'gone' {
    const stream = this.#stream(topic);
    if (epoch !== stream.epoch || seq > stream.seq) return 'gone';
    return stream.history ? (stream.history.after(seq) ?? 'gone') : [];
  }

  #stream(topic: string): Stream {
    const stream = this.#streams.get(topic);
    if (!stream) throw new Error(`The topic ${topic} is not open; open it before use.`);
    return stream;
  }

  #beginning(): Pick<Stream, 'epoch' | 'seq' | 'history'> {
    this.#epochs += 1;
    return { epoch: `${this.#options.runId}.${this.#epochs}`, seq: 0, history: undefined };
  }

  #newHistory({ delivery }: TopicFormat): History {
    const { historyLimit } = this.#options;
    return delivery === 'every' ? new DenseHistory(historyLimit) : new KeyedHistory(historyLimit);
  }
}
