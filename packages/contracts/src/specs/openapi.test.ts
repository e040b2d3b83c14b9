import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineRestRoute } from '../rest-route.ts';
import { scopes } from '../scope.ts';
import { restRoutes } from '../v1/index.ts';
import { buildOpenApi } from './openapi.ts';

const document = buildOpenApi(restRoutes);
const operation = (path: string, method: string) => document.paths[path]?.[method];

describe('buildOpenApi', () => {
  test('describes every operation once, with its scope and every answer declared', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
      Object.keys(restRoutes).toSorted(),
    );
    for (const { responses, ...described } of operations) {
      expect(scopes).toContain(described['x-scope']);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['403', '429', '500', '503']));
    }
  });

  test('lists every error code of a status in one response', () => {
    const refusal = operation('/api/v1/datafeed/bars', 'get')?.responses['422'];
    expect(refusal?.['x-error-codes']).toEqual(['unsupported_resolution', 'validation_failed']);
    expect(refusal?.content).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    });
  });

  test('declares both bodies where one status is a success and a failure', () => {
    const { content, headers } = operation('/health/ready', 'get')?.responses['503'] ?? {};
    expect(content).toEqual({
      'application/json': { schema: { $ref: '#/components/schemas/Readiness' } },
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    });
    expect(headers).toHaveProperty('Retry-After');
  });

  test('places headers beside the other parameters', () => {
    expect(operation('/api/v1/broker/orders', 'post')?.parameters).toMatchObject([
      { name: 'accountId', in: 'query', required: false },
      { name: 'Idempotency-Key', in: 'header', required: false, example: 'my-order-1' },
    ]);
  });

  test('names the aliases of an operation, and no error of form where nothing is refused for it', () => {
    const halt = operation('/api/v1/portfolio/emergency-halt', 'post');
    expect(halt?.['x-aliases']).toEqual(['/portfolio/emergency-halt']);
    expect(halt?.requestBody?.required).toBe(false);
    expect(Object.keys(halt?.responses ?? {})).toEqual(expect.not.arrayContaining(['400', '413', '422']));
  });

  test('gives UDF operations the error body charting clients read', () => {
    expect(operation('/api/v1/udf/history', 'get')?.responses['422']?.content).toEqual({
      'application/json': { schema: { $ref: '#/components/schemas/UdfError' } },
    });
  });

  test('says nothing of a body that is empty and names the media type of one that is not JSON', () => {
    expect(operation('/health/live', 'get')?.responses['204']).toEqual({
      description: 'Success, without a body.',
    });
    expect(operation('/metrics', 'get')?.responses['200']?.content).toEqual({
      'text/plain': { schema: { type: 'string' } },
    });
  });

  test('keeps the names of integer enumerations and drops what a format already says', () => {
    const { OrderStatus, ServerHealth } = document.components.schemas;
    expect(OrderStatus).toMatchObject({
      type: 'integer',
      enum: [1, 2, 3, 4, 5, 6],
      'x-enum-varnames': ['CANCELED', 'FILLED', 'INACTIVE', 'PLACING', 'REJECTED', 'WORKING'],
    });
    expect(ServerHealth?.properties?.['timestamp']).toEqual({
      type: 'string',
      format: 'date-time',
      examples: ['2026-01-05T14:30:00.000Z'],
    });
    expect(JSON.stringify(document)).not.toMatch(/"\$(schema|id|defs)"|#\/definitions/);
  });

  test('keeps strict bodies strict, path parameters required and query parameters as declared', () => {
    const Body = z.strictObject({ a: z.string() });
    const { paths } = buildOpenApi({
      put: defineRestRoute({
        method: 'put',
        path: '/things/{id}',
        operationId: 'put',
        tag: 'things',
        summary: 'Puts a thing',
        scope: 'trade',
        params: z.object({ id: z.string() }),
        query: z.object({ must: z.int(), may: z.boolean().optional().meta({ description: 'Maybe.' }) }),
        body: Body,
        responses: { 200: z.array(z.string()) },
        errors: ['unknown_order'],
        examples: [{ name: 'one', params: { id: '7' }, query: { must: 1 }, body: { a: 'b' }, status: 200 }],
      }),
    });
    const put = paths['/things/{id}']?.['put'];
    expect(put?.parameters).toMatchObject([
      { name: 'id', in: 'path', required: true, example: '7' },
      { name: 'must', in: 'query', required: true, example: 1 },
      { name: 'may', in: 'query', required: false, description: 'Maybe.' },
    ]);
    expect(put?.requestBody?.content['application/json']).toMatchObject({
      schema: { additionalProperties: false },
      examples: { one: { value: { a: 'b' } } },
    });
    expect(Object.keys(put?.responses ?? {})).toEqual([
      '200',
      '400',
      '403',
      '404',
      '413',
      '422',
      '429',
      '500',
      '503',
    ]);
  });
});
