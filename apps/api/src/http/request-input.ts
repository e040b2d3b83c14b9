import type { FieldError, RestRoute } from '@tickwire/contracts';
import type { z } from 'zod';
import { ApiError } from '../api-error.ts';
import { fieldErrors, parseInput } from '../input-validation.ts';
import { textInput } from './text-input.ts';

export interface RawInput {
  readonly params: Record<string, string[]>;
  readonly query: Record<string, string[]>;
  readonly headers: Record<string, string[]>;
  readonly body: unknown;
}

const MAX_FIELDS = 20;
const MAX_MESSAGE = 200;

function shownErrors(part: string, error: z.ZodError): FieldError[] {
  return fieldErrors(error, part).map(({ path, message }) => ({
    path,
    message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message,
  }));
}

function validationFailed(fields: FieldError[]): ApiError {
  const shown = fields.slice(0, MAX_FIELDS);
  const first = shown.slice(0, 3).map(({ path, message }) => `${path} (${message})`);
  const rest = fields.length > first.length ? ` and ${fields.length - first.length} more` : '';
  return new ApiError('validation_failed', `The request is not valid in ${first.join(', ')}${rest}.`, {
    fields: shown,
  });
}

/** Builds the validator of an operation's input; it throws one `validation_failed` that names every bad field. */
export function requestInput(route: RestRoute): (raw: RawInput) => Record<keyof RawInput, unknown> {
  const { params, query, headers, body } = route;
  const readParams = params && textInput(params);
  const readQuery = query && textInput(query);
  const readHeaders = headers && textInput(headers);
  return (raw) => {
    const fields: FieldError[] = [];
    const check = (part: keyof RawInput, schema: z.ZodType | undefined, value: unknown): unknown => {
      if (!schema) return undefined;
      const result = parseInput(schema, value);
      if (result.success) return result.data;
      fields.push(...shownErrors(part, result.error));
      return undefined;
    };
    const input = {
      params: check('params', params, readParams?.(raw.params)),
      query: check('query', query, readQuery?.(raw.query)),
      headers: check('headers', headers, readHeaders?.(raw.headers)),
      body: check('body', body, raw.body),
    };
    if (fields.length > 0) throw validationFailed(fields);
    return input;
  };
}
