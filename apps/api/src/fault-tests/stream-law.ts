import type { ReceivedFrame } from '../ws/test-kit/test-client.ts';

/** A breach of the sequence law. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken';
}

export interface Position {
  readonly epoch: string;
  readonly seq: number;
}

/**
 * One stream as a client sees it over any number of sockets; throws `LawBroken` at the first frame that must not come.
 * `every`: updates are dense. `keyed`: they only grow. Data comes after exactly one answer, then a snapshot unless resumed.
 */
export class StreamLaw<Update> {
  readonly #delivery: 'every' | 'keyed';
  readonly #keyOf: (update: Update) => number;
  #values = new Map<number, Update>();
  #expects: 'answer' | 'snapshot' | 'updates' | 'nothing' = 'nothing';
  #position: Position | undefined;
  resumes = 0;
  snapshots = 0;
  resets = 0;

  constructor(delivery: 'every' | 'keyed', keyOf: (update: Update) => number) {
    this.#delivery = delivery;
    this.#keyOf = keyOf;
  }

  /** The last position held, to resume after. */
  get position(): Position | undefined {
    return this.#position;
  }

  get values(): readonly Update[] {
    return [...this.#values.values()];
  }

  /** A subscribe frame was sent on a new socket. */
  asked(): void {
    this.#expects = 'answer';
  }

  receive(frame: ReceivedFrame): void {
    const kind = frame.type.slice(frame.type.indexOf('.') + 1);
    if (kind === 'subscribe.response') this.#answered(frame);
    else if (kind === 'snapshot' || kind === 'reset') this.#began(frame, kind);
    else if (kind === 'update') this.#updated(frame);
    else this.#broken(frame, 'is no frame of a stream');
  }

  #answered(frame: ReceivedFrame): void {
    if (this.#expects !== 'answer') this.#broken(frame, `came while ${this.#expects} was expected`);
    if (frame.payload.status !== 'ok') this.#broken(frame, 'is a refusal');
    this.#expects = frame.resumed ? 'updates' : 'snapshot';
    if (!frame.resumed) return;
    this.resumes += 1;
    if (frame.epoch !== this.#position?.epoch || frame.seq !== this.#position?.seq) {
      this.#broken(frame, 'resumes somewhere else');
    }
  }

  #began(frame: ReceivedFrame, kind: 'snapshot' | 'reset'): void {
    if (this.#expects !== (kind === 'snapshot' ? 'snapshot' : 'updates')) {
      this.#broken(frame, `came while ${this.#expects} was expected`);
    }
    if (kind === 'reset') this.resets += 1;
    else this.snapshots += 1;
    this.#expects = 'updates';
    this.#position = { epoch: frame.epoch ?? '', seq: frame.seq ?? -1 };
    this.#values = new Map(
      (frame.payload.payload as Update[]).map((update) => [this.#keyOf(update), update]),
    );
  }

  #updated(frame: ReceivedFrame): void {
    const last = this.#position;
    const seq = frame.seq ?? -1;
    if (this.#expects !== 'updates' || !last) this.#broken(frame, `came while ${this.#expects} was expected`);
    if (this.#delivery === 'every' ? seq !== last.seq + 1 : seq <= last.seq) {
      this.#broken(frame, `followed upon ${last.seq}`);
    }
    const update = frame.payload.payload as Update;
    this.#position = { epoch: last.epoch, seq };
    this.#values.set(this.#keyOf(update), update);
  }

  #broken(frame: ReceivedFrame, how: string): never {
    throw new LawBroken(`${frame.type} ${frame.seq} ${how}.`);
  }
}
