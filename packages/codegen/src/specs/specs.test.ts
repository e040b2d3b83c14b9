import { Parser } from '@asyncapi/parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { exportAsyncApi, exportOpenApi } from './export-specs.ts';

// Generators and parsers are slow to load on a busy machine.

test('asyncapi.json passes @asyncapi/parser without any remark', async () => {
  const [file] = await exportAsyncApi();
  expect(file?.path).toBe('specs/asyncapi.json');
  const { document, diagnostics } = await new Parser().parse(file?.text ?? '');
  expect(diagnostics).toEqual([]);
  expect(document?.version()).toBe('3.1.0');
});

test('openapi.json is valid, its references resolve and its examples fit their schemas', async () => {
  const [file] = await exportOpenApi();
  expect(file?.path).toBe('specs/openapi.json');
  const config = await createConfig({
    rules: {
      struct: 'error',
      'no-unresolved-refs': 'error',
      'no-identical-paths': 'error',
      'operation-operationId-unique': 'error',
      'operation-parameters-unique': 'error',
      'path-parameters-defined': 'error',
      'no-invalid-media-type-examples': 'error',
      'no-invalid-parameter-examples': 'error',
      'no-invalid-schema-examples': 'error',
      'no-unused-components': 'error',
    },
  });
  const problems = await lintFromString({ source: file?.text ?? '', config });
  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});

test('exporting twice gives the same bytes', async () => {
  expect(await exportOpenApi()).toEqual(await exportOpenApi());
  expect(await exportAsyncApi()).toEqual(await exportAsyncApi());
});
