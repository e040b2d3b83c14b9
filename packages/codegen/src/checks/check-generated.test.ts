import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generators, run } from '../commands.ts';
import { checkGenerated } from './check-generated.ts';

// Generators and parsers are slow to load on a busy machine.

// What needs the large generator has the same check in CI, where that generator is installed.
const { 'asyncapi-types': _, ...light } = generators;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tickwire-drift-'));
  for (const generator of Object.values(light)) await run(generator, { root, out: root });
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('finds nothing in what was just generated', async () => {
  expect(await checkGenerated({ root, out: root }, light)).toEqual([]);
});

test('finds a changed, a missing and a left-over file', async () => {
  const changed = 'packages/client/src/generated/operations.ts';
  await writeFile(join(root, changed), `${await readFile(join(root, changed), 'utf8')}\n`);
  await rm(join(root, 'docs/errors.md'));
  await writeFile(join(root, 'apps/api/src/ws/generated/old-router.ts'), '');
  expect((await checkGenerated({ root, out: root }, light)).toSorted()).toEqual([
    'apps/api/src/ws/generated/old-router.ts is no longer generated',
    'docs/errors.md is missing',
    'packages/client/src/generated/operations.ts differs',
  ]);
});
