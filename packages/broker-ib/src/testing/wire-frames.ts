const LENGTH_BYTES = 4;

/** A message of the TWS wire: its length, then every field with its NUL. */
export function frameOf(fields: readonly (string | number)[]): Buffer {
  const body = Buffer.from(`${fields.join('\0')}\0`);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

/** The fields of one whole message. */
export const fieldsOf = (frame: Buffer): readonly string[] =>
  frame.toString('utf8', LENGTH_BYTES, frame.length - 1).split('\0');

/** Gathers what a socket gives, and hands out whole messages, their length included. */
export class FrameGatherer {
  #rest: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): readonly Buffer[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const frames: Buffer[] = [];
    while (this.#rest.length >= LENGTH_BYTES) {
      const end = LENGTH_BYTES + this.#rest.readUInt32BE();
      if (this.#rest.length < end) break;
      frames.push(this.#rest.subarray(0, end));
      this.#rest = this.#rest.subarray(end);
    }
    return frames;
  }
}
