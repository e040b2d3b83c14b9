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

const entries = Object.values(manifest.exports).map((file) => join(import.meta.dirname, '..', file));

test.each(entries)(
  'nothing but this package is in the import graph of %s, and nothing leaves its sources',
  (entry) => {
    const { files, foreign } = walk(entry);
    expect([...foreign]).toEqual([]);
    expect([...files].filter((file) => !file.startsWith(import.meta.dirname))).toEqual([]);
  },
);

test('its import graph is not empty', () => {
  const { files } = walk(join(import.meta.dirname, 'index.ts'));
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
