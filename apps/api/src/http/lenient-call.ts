import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { readLenientBody } from './request-body.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A body sent along with the headers is there by then, even in a packet of its own. */
const AT_ONCE_MS = 2;

/** A body that is not there by then counts as left out. */
const LATE_MS = 500;

/** The fields of a body that are as the schema wants them; of anything but an object, none. */
function soundFields(schema: z.ZodObject, body: unknown): Fields {
  const given: Fields = typeof body === 'object' ? { ...body } : {};
  const sound = Object.entries(schema.shape)
    .filter(([name, member]) => name in given && z.safeParse(member, given[name]).success)
    .map(([name]) => [name, given[name]]);
  return Object.fromEntries(sound);
}

/**
 * Calls an operation that waits for no body: at once with what has come along with the headers, and again with a body that
 * comes later and says anything. The result is the last one.
 */
export async function callLenient<Result>(
  incoming: IncomingMessage,
  { schema, maxBytes }: { readonly schema: z.ZodObject; readonly maxBytes: number },
  call: (body: Fields) => Promise<Result>,
): Promise<Result> {
  const body = readLenientBody(incoming, maxBytes, AbortSignal.timeout(LATE_MS)).then((read) =>
    soundFields(schema, read),
  );
  const early = await Promise.race([body, delay(AT_ONCE_MS)]);
  if (early !== undefined) return call(early);
  const first = call({});
  // It is answered for below; until then its failure is no unhandled one.
  first.catch(() => undefined);
  const late = await body;
  return Object.keys(late).length === 0 ? first : call(late);
}
