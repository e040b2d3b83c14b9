import type { FieldError } from '@tickwire/contracts';
import type { z } from 'zod';

/** Said of a field that is not there; whatever else is wrong with a value, its schema says. */
const requiredWhenAbsent: z.core.$ZodErrorMap = ({ input }) =>
  input === undefined ? 'is required' : undefined;

/** Parses what a client sent, so that the issues of a failure read as sentences for a person. */
export function parseInput<Value>(schema: z.ZodType<Value>, value: unknown): z.ZodSafeParseResult<Value> {
  return schema.safeParse(value, { error: requiredWhenAbsent });
}

/** What is wrong with single fields; paths are dotted and begin with `parent`, which `''` leaves out. */
export function fieldErrors(error: z.ZodError, parent = ''): FieldError[] {
  return error.issues.map(({ path, message }) => ({
    path: (parent ? [parent, ...path] : path).join('.'),
    message,
  }));
}
