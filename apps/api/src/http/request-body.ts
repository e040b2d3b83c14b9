import type { IncomingMessage } from 'node:http';
import { ApiError } from '../api-error.ts';
import { isForm, readForm } from './form-body.ts';
import { BodyBlocks, readInThread } from './large-body.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** From this size on a body that may be large is read in a thread of its own. */
const LARGE_BYTES = 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

function tooLarge(maxBytes: number): ApiError {
  return new ApiError(
    'payload_too_large',
    `The body is larger than the ${maxBytes} bytes this server accepts.`,
  );
}

/** Hands over the body as it arrives; resolves to its size in bytes. */
function receive(
  incoming: IncomingMessage,
  maxBytes: number,
  take: (chunk: Buffer) => void,
  signal?: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const finish = (settle: () => void) => {
      incoming.off('data', onData).off('end', onEnd).off('close', onClose);
      signal?.removeEventListener('abort', onClose);
      settle();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) finish(() => reject(tooLarge(maxBytes)));
      else take(chunk);
    };
    const onEnd = () => finish(() => resolve(size));
    const onClose = () =>
      finish(() =>
        reject(new ApiError('malformed_request', 'The connection closed before the body was complete.')),
      );
    incoming.on('data', onData).on('end', onEnd).on('close', onClose);
    signal?.addEventListener('abort', onClose);
  });
}

async function collect(
  incoming: IncomingMessage,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  const size = await receive(incoming, maxBytes, (chunk) => chunks.push(chunk), signal);
  return Buffer.concat(chunks, size);
}

function requireJson({ headers }: IncomingMessage, needed: readonly string[]): void {
  if (headers['content-type'] === undefined && needed.length > 0) {
    throw new ApiError(
      'malformed_request',
      `This needs a body with ${needed.join(', ')}: send it as JSON with Content-Type application/json.`,
    );
  }
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) {
    throw new ApiError('malformed_request', 'Send the body as JSON with Content-Type application/json.');
  }
}

function requireSize({ headers }: IncomingMessage, maxBytes: number): void {
  if (Number(headers['content-length']) > maxBytes) throw tooLarge(maxBytes);
}

const notJson = (cause?: unknown): ApiError =>
  new ApiError('malformed_request', 'The body is not valid JSON.', { cause });

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    throw notJson(cause);
  }
}

/**
 * Reads the body of a request as JSON. Throws `malformed_request` for another content type or bad JSON and
 * `payload_too_large` beyond `maxBytes`, without reading on. `needed` names its fields to who sends none.
 */
export async function readJsonBody(
  incoming: IncomingMessage,
  maxBytes: number,
  needed: readonly string[],
): Promise<unknown> {
  requireJson(incoming, needed);
  return parsed(await collectWhole(incoming, maxBytes));
}

/** A body, and what was taken out of it. */
export interface LargeBody {
  readonly value: unknown;
  /** Long texts of the body, which are empty in it, as UTF-8 by the name of their field. */
  readonly longTexts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Reads a body that may be large as `readJsonBody` does; from 1 MiB on nobody else waits for it. */
export async function readLargeJsonBody(
  incoming: IncomingMessage,
  maxBytes: number,
  needed: readonly string[],
): Promise<LargeBody> {
  requireJson(incoming, needed);
  requireSize(incoming, maxBytes);
  const blocks = new BodyBlocks();
  const size = await receive(incoming, maxBytes, (chunk) => blocks.add(chunk));
  if (size < LARGE_BYTES) return { value: parsed(Buffer.concat(blocks.take())), longTexts: new Map() };
  const read = await readInThread(blocks.take());
  if (read === undefined) throw notJson();
  return read;
}

/** Reads the body of a request as the fields of a form, or as JSON, and throws as `readJsonBody` does. */
export async function readFormBody(
  incoming: IncomingMessage,
  maxBytes: number,
  needed: readonly string[],
): Promise<unknown> {
  const contentType = incoming.headers['content-type'] ?? '';
  if (!isForm(contentType)) return readJsonBody(incoming, maxBytes, needed);
  return readForm(await collectWhole(incoming, maxBytes), contentType);
}

function collectWhole(incoming: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  requireSize(incoming, maxBytes);
  return collect(incoming, maxBytes);
}

/**
 * Reads what there is of a JSON body, whatever its content type, until `signal` aborts. A body that is missing, no JSON,
 * larger than `maxBytes`, cut off or late is undefined; this never throws.
 */
export async function readLenientBody(
  incoming: IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const bytes = await collect(incoming, maxBytes, signal);
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
