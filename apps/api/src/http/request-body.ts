import type { IncomingMessage } from 'node:http';
import { ApiError } from '../api-error.ts';
import { isForm, readForm } from './form-body.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function tooLarge(maxBytes: number): ApiError {
  return new ApiError(
    'payload_too_large',
    `The body is larger than the ${maxBytes} bytes this server accepts.`,
  );
}

function collect(
  incoming: IncomingMessage,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (settle: () => void) => {
      incoming.off('data', onData).off('end', onEnd).off('close', onClose);
      signal?.removeEventListener('abort', onClose);
      settle();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) finish(() => reject(tooLarge(maxBytes)));
      else chunks.push(chunk);
    };
    const onEnd = () => finish(() => resolve(Buffer.concat(chunks, size)));
    const onClose = () =>
      finish(() =>
        reject(new ApiError('malformed_request', 'The connection closed before the body was complete.')),
      );
    incoming.on('data', onData).on('end', onEnd).on('close', onClose);
    signal?.addEventListener('abort', onClose);
  });
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
  if (incoming.headers['content-type'] === undefined && needed.length > 0) {
    throw new ApiError(
      'malformed_request',
      `This needs a body with ${needed.join(', ')}: send it as JSON with Content-Type application/json.`,
    );
  }
  if (!JSON_TYPE.test(incoming.headers['content-type'] ?? '')) {
    throw new ApiError('malformed_request', 'Send the body as JSON with Content-Type application/json.');
  }
  const bytes = await collectWhole(incoming, maxBytes);
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    throw new ApiError('malformed_request', 'The body is not valid JSON.', { cause });
  }
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
  if (Number(incoming.headers['content-length']) > maxBytes) throw tooLarge(maxBytes);
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
