import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { loadSpecs, SpecMismatch } from './spec-check.ts';

function directoryWith(files: Record<string, unknown>): URL {
  const directory = mkdtempSync(join(tmpdir(), 'tickwire-specs-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(directory, name), JSON.stringify(content));
  return pathToFileURL(`${directory}/`);
}

it('accepts the committed specs, whatever the order of their keys', async () => {
  const { openApi, asyncApi } = await loadSpecs();
  const reordered = Object.fromEntries(Object.entries(openApi).toReversed());
  await expect(
    loadSpecs(directoryWith({ 'openapi.json': reordered, 'asyncapi.json': asyncApi })),
  ).resolves.toBeDefined();
});

it('refuses a spec that differs in one word, or is missing', async () => {
  const { openApi, asyncApi } = await loadSpecs();
  const stale = { ...openApi, info: { ...openApi.info, title: 'Tickwyre' } };
  await expect(
    loadSpecs(directoryWith({ 'openapi.json': stale, 'asyncapi.json': asyncApi })),
  ).rejects.toThrow(
    new SpecMismatch(
      'specs/openapi.json differs from the contract: run `make generate` and commit what it writes.',
    ),
  );
  await expect(loadSpecs(directoryWith({ 'openapi.json': openApi }))).rejects.toThrow(
    'specs/asyncapi.json is missing',
  );
});
