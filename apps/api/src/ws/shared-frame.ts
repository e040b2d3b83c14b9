import type { Codec } from './codec.ts';

/** One message for many sockets: its bytes are built at most once per codec. */
export class SharedFrame {
  readonly #text: string;
  readonly #bytes = new Map<Codec, Buffer>();

  constructor(text: string) {
    this.#text = text;
  }

  bytes(codec: Codec): Buffer {
    const built = this.#bytes.get(codec);
    if (built) return built;
    const bytes = codec.frame(this.#text);
    this.#bytes.set(codec, bytes);
    return bytes;
  }
}
