import type { z } from 'zod';
import type { ParsedRequest } from './route-router.ts';

/** Turns the outcome of a schema into what a router returns; paths are dotted, `''` is the payload itself. */
export function parsedRequest<Request>(result: z.ZodSafeParseResult<Request>): ParsedRequest<Request> {
  if (result.success) return { ok: true, request: result.data };
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { ok: false, issues };
}
