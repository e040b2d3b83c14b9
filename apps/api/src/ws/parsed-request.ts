import type { z } from 'zod';
import { fieldErrors, parseInput } from '../input-validation.ts';
import type { ParsedRequest } from './route-router.ts';

/** Reads a payload by its schema; paths of issues are dotted, `''` is the payload itself. */
export function parsedRequest<Request>(schema: z.ZodType<Request>, payload: unknown): ParsedRequest<Request> {
  const result = parseInput(schema, payload);
  return result.success
    ? { ok: true, request: result.data }
    : { ok: false, issues: fieldErrors(result.error) };
}
