/** The versions a client offers in its first bytes. */
export interface Hello {
  readonly minVersion: number;
  readonly maxVersion: number;
}

const MAGIC = 'API\0';

/** What the start of a connection says: a hello with the bytes after it, not yet enough bytes, or something else. */
export type HelloReading =
  | { readonly kind: 'hello'; readonly hello: Hello; readonly rest: Buffer }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'foreign' };

/** Reads `API\0`, a length and `v100..193`, optionally followed by a blank and connection options. */
export function readHello(bytes: Buffer): HelloReading {
  const magic = bytes.subarray(0, MAGIC.length).toString('latin1');
  if (!MAGIC.startsWith(magic)) return { kind: 'foreign' };
  if (bytes.length < MAGIC.length + 4) return { kind: 'incomplete' };
  const start = MAGIC.length + 4;
  const end = start + bytes.readUInt32BE(MAGIC.length);
  if (bytes.length < end) return { kind: 'incomplete' };
  const versions = /^v(\d+)(?:\.\.(\d+))?(?: .*)?\0?$/.exec(bytes.toString('utf8', start, end));
  if (versions === null) return { kind: 'foreign' };
  const minVersion = Number(versions[1]);
  const maxVersion = Number(versions[2] ?? versions[1]);
  return { kind: 'hello', hello: { minVersion, maxVersion }, rest: bytes.subarray(end) };
}
