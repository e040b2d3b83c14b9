import { parentPort, workerData } from 'node:worker_threads';

// The thread that reads a large body, which would hold everybody up elsewhere.

/** Texts longer than this many characters come as bytes, which are handed over without a copy. */
const LONG = 64 * 1024;

/** What it is started with: the body in order. */
export interface LargeBodyJob {
  readonly blocks: readonly Uint8Array[];
}

/** What it posts; undefined when the body is no JSON. */
export type ReadLargeBody =
  | {
      /** Its long texts are empty. */
      readonly value: unknown;
      /** Long texts among the fields of an object, UTF-8, by name. */
      readonly longTexts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
    }
  | undefined;

const { blocks }: LargeBodyJob = workerData;
const read = readBody();
parentPort?.postMessage(read, read ? [...read.longTexts.values()].map(({ buffer }) => buffer) : []);

function readBody(): ReadLargeBody {
  const texts = new Map<string, Uint8Array<ArrayBuffer>>();
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(blocks)),
    );
    if (typeof value !== 'object' || value === null) return { value, longTexts: texts };
    for (const [name, text] of Object.entries(value)) {
      if (typeof text !== 'string' || text.length <= LONG) continue;
      texts.set(name, new TextEncoder().encode(text));
      Reflect.set(value, name, '');
    }
    return { value, longTexts: texts };
  } catch {
    return undefined;
  }
}
