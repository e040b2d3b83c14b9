import type { Codec } from './codec.ts';

/** One message for many sockets: its bytes are built at most once per codec. */
export class SharedFrame {
  readonly #text: string;
  /** By the slot of the codec. */
  readonly #bytes: Buffer[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  bytes(codec: Codec): Buffer {
    const built = this.#bytes[codec.slot];
    if (built) return built;
    const bytes = codec.frame(this.#text);
    this.#bytes[codec.slot] = bytes;
    return bytes;
  }
}
