const LENGTH_BYTES = 4;
/** The most the protocol allows. */
const LONGEST = 0xffffff;

/** Cuts what arrives on the socket into frames: a length of 4 bytes, then as much text. */
export class FrameReader {
  readonly #deliver: (text: string) => void;
  #chunks: Buffer[] = [];
  #arrived = 0;
  /** What must have arrived before the next look is worth it. */
  #needed = LENGTH_BYTES;

  constructor(deliver: (text: string) => void) {
    this.#deliver = deliver;
  }

  /** Delivers the frames that are complete now. Throws a RangeError at a length that cannot be: all that follows is unreadable. */
  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#arrived += chunk.length;
    if (this.#arrived < this.#needed) return;
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    let start = 0;
    this.#needed = LENGTH_BYTES;
    while (bytes.length - start >= LENGTH_BYTES) {
      const length = bytes.readUInt32BE(start);
      if (length > LONGEST) throw new RangeError(`A frame of ${length} bytes cannot be.`);
      const end = start + LENGTH_BYTES + length;
      if (end > bytes.length) {
        this.#needed = LENGTH_BYTES + length;
        break;
      }
      this.#deliver(bytes.toString('utf8', start + LENGTH_BYTES, end));
      start = end;
    }
    this.#chunks = [bytes.subarray(start)];
    this.#arrived = bytes.length - start;
  }
}
