import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const specifiers = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/** Every file reachable from `file`, and every specifier that is not a file of this package. */
function walk(file: string, files = new Set<string>(), foreign = new Set<string>()) {
  if (files.has(file)) return { files, foreign };
  files.add(file);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(specifiers)) {
    if (specifier.startsWith('.')) walk(join(dirname(file), specifier), files, foreign);
    else foreign.add(specifier);
  }
  return { files, foreign };
}

test('nothing but this package is in its import graph, and nothing leaves its sources', () => {
  const { files, foreign } = walk(join(import.meta.dirname, 'index.ts'));
  expect([...foreign]).toEqual([]);
  expect([...files].filter((file) => !file.startsWith(import.meta.dirname))).toEqual([]);
  expect([...files].map((file) => file.slice(import.meta.dirname.length))).toEqual(
    expect.arrayContaining([
      '/feed.ts',
      '/generated/openapi.ts',
      '/generated/socket-routes.ts',
      '/rest-client.ts',
    ]),
  );
});

test('it has no runtime dependency', () => {
  expect(manifest).not.toHaveProperty('dependencies');
  expect(manifest).not.toHaveProperty('peerDependencies');
});
