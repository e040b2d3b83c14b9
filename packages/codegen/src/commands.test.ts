import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generators, run } from './commands.ts';
import { GenerationError } from './workspace.ts';

let empty: string;
beforeAll(async () => {
  empty = await mkdtemp(join(tmpdir(), 'tickwire-empty-'));
});
afterAll(() => rm(empty, { recursive: true, force: true }));

test.each([
  ['ws-routers', 'asyncapi'],
  ['openapi-client', 'openapi'],
  ['docs', 'openapi'],
  ['asyncapi-types', 'asyncapi'],
] as const)('%s says how to make the spec it misses', async (name, spec) => {
  const attempt = run(generators[name], { root: empty, out: empty });
  await expect(attempt).rejects.toThrow(GenerationError);
  await expect(attempt).rejects.toThrow(`specs/${spec}.json is missing. Run \`make export-${spec}\` first.`);
});
