import { errorCodes, errorTable, Problem, UdfError } from '@tickwire/contracts';
import { expect, it } from 'vitest';
import { ApiError } from '../api-error.ts';
import { errorAnswer, errorFormatOf, internalError } from './error-response.ts';

it.each(errorCodes)('renders %s by the error table, in both forms', (code) => {
  const error = new ApiError(code, 'Something is wrong.', { fields: [{ path: 'body.qty', message: 'Bad' }] });
  const { status, headers, body } = errorAnswer(error, 'problem', 'req-1');
  expect(Problem.parse(JSON.parse(body))).toMatchObject({
    status,
    code,
    instance: 'req-1',
    errors: error.fields,
  });
  expect([status, headers['Content-Type']]).toEqual([errorTable[code].status, 'application/problem+json']);
  expect('Retry-After' in headers).toBe([429, 503].includes(status));
  const udf = errorAnswer(error, 'udf', 'req-1');
  expect([udf.status, UdfError.parse(JSON.parse(udf.body)).errmsg]).toEqual([status, 'Something is wrong.']);
});

it('keeps colons and percent signs out of what a chart shows', () => {
  const error = new ApiError('unknown_symbol', 'No NASDAQ:X%3A: look it up, 5% off');
  expect(JSON.parse(errorAnswer(error, 'udf', 'r').body)).toEqual({
    s: 'error',
    errmsg: 'No NASDAQ X percent3A look it up, 5 percent off',
  });
});

it('says how long to wait when the error knows', () => {
  const error = new ApiError('unavailable', 'Starting.', { retryAfterSeconds: 7 });
  expect(errorAnswer(error, 'problem', 'r').headers['Retry-After']).toBe('7');
});

it('tells nothing of an internal error', () => {
  const { status, body } = errorAnswer(internalError(new Error('secret')), 'problem', 'r');
  expect(status).toBe(500);
  expect(body).not.toContain('secret');
});

it.each([
  ['/api/v1/udf', 'udf'],
  ['/api/v1/udf/x', 'udf'],
  ['/api/v1/udfx', 'problem'],
  ['/', 'problem'],
])('%s answers errors as %s', (path, format) => {
  expect(errorFormatOf(path)).toBe(format);
});
