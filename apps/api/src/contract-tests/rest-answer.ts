import {
  ChartStorageError,
  declaredErrors,
  errorTable,
  Problem,
  PROBLEM_JSON,
  UdfError,
} from '@tickwire/contracts';
import type { ErrorCode, RestRoute } from '@tickwire/contracts';
import { expect } from 'vitest';
import { z } from 'zod';
import type { RestAnswer } from './rest-call.ts';

/** What an answer was: a success, or a refusal with the code it names (UDF names none). */
export type Outcome =
  { readonly ok: true } | { readonly ok: false; readonly code?: ErrorCode; readonly fields: number };

function expectShape<Value>(schema: z.ZodType<Value>, { text }: RestAnswer): Value {
  const body: unknown = JSON.parse(text);
  const value = schema.parse(body);
  expect(value, 'the answer holds fields its contract does not declare').toEqual(body);
  return value;
}

function expectRefusal(route: RestRoute, answer: RestAnswer): Outcome {
  const codes = declaredErrors(route).filter((code) => errorTable[code].status === answer.status);
  expect(codes, `${route.operationId} declares no error ${answer.status}: ${answer.text}`).not.toEqual([]);
  expect(answer.status, `${route.operationId} failed: ${answer.text}`).toBeLessThan(500);
  if (route.errorFormat === 'udf') {
    expect(answer.mediaType).toBe('application/json');
    expectShape(UdfError, answer);
    return { ok: false, fields: 0 };
  }
  if (route.errorFormat === 'chart-storage') {
    expect(answer.mediaType).toBe('application/json');
    const { code } = expectShape(ChartStorageError, answer);
    expect(codes).toContain(code);
    return { ok: false, code, fields: 0 };
  }
  expect(answer.mediaType).toBe(PROBLEM_JSON);
  const { code, status, errors = [] } = expectShape(Problem, answer);
  expect(codes).toContain(code);
  expect(status).toBe(answer.status);
  return { ok: false, code, fields: errors.length };
}

/** Checks that an answer is one its contract declares, field by field, and no failure of the server. */
export function expectDeclared(route: RestRoute, answer: RestAnswer): Outcome {
  const declared = route.responses[answer.status];
  if (declared === undefined || answer.mediaType === PROBLEM_JSON) return expectRefusal(route, answer);
  if (declared === null) expect(answer.text).toBe('');
  else if (declared instanceof z.ZodType) {
    expect(answer.mediaType).toBe('application/json');
    expectShape(declared, answer);
  } else expect(answer.mediaType).toBe(declared.mediaType);
  return { ok: true };
}
