import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const gzipAsync = promisify(gzip);

/** Smaller bodies fit into few packets anyway and are sent as they are. */
const MIN_LENGTH = 2048;

const ACCEPTS_GZIP = /(?:^|[,\s])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

/** Whether a client that sends this Accept-Encoding takes gzip. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  return acceptEncoding !== undefined && ACCEPTS_GZIP.test(acceptEncoding);
}

export interface EncodedBody {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

/** Gzips a large body for a client that takes it, at the fastest level and off the event loop. */
export async function encodeBody(
  plain: string | Uint8Array<ArrayBuffer>,
  acceptEncoding: string | undefined,
): Promise<EncodedBody> {
  if (plain.length < MIN_LENGTH) return { body: plain, headers: {} };
  if (!takesGzip(acceptEncoding)) {
    return { body: plain, headers: { Vary: 'Accept-Encoding' } };
  }
  const body = new Uint8Array(await gzipAsync(plain, { level: constants.Z_BEST_SPEED }));
  return { body, headers: { Vary: 'Accept-Encoding', 'Content-Encoding': 'gzip' } };
}
