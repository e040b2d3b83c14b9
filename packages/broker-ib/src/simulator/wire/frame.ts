const LENGTH_BYTES = 4;

/** A message as it goes over the wire: its length, then its fields, each ended by NUL. */
export function encodeFrame(fields: readonly string[]): Buffer {
  const body = `${fields.join('\0')}\0`;
  const length = Buffer.byteLength(body);
  const frame = Buffer.allocUnsafe(LENGTH_BYTES + length);
  frame.writeUInt32BE(length);
  frame.write(body, LENGTH_BYTES);
  return frame;
}

/** The fields of a message's body. A last field without its NUL counts too. */
export function decodeBody(body: Buffer): readonly string[] {
  const fields = body.toString('utf8').split('\0');
  if (fields.at(-1) === '') fields.pop();
  return fields;
}

/** Puts the bodies of messages together again, however TCP has cut them. */
export class FrameSplitter {
  #rest: Buffer = Buffer.alloc(0);

  /** The bodies that `bytes` completes, in order. */
  push(bytes: Buffer): readonly Buffer[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const bodies: Buffer[] = [];
    for (;;) {
      if (this.#rest.length < LENGTH_BYTES) return bodies;
      const end = LENGTH_BYTES + this.#rest.readUInt32BE();
      if (this.#rest.length < end) return bodies;
      bodies.push(this.#rest.subarray(LENGTH_BYTES, end));
      this.#rest = this.#rest.subarray(end);
    }
  }
}
