import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const assets = new URL('../../dist/assets/', import.meta.url);
const INITIAL_SCRIPT_LIMIT = 350_000;

test('the page needs less than 350 kB of compressed script to start', async () => {
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (name) => gzipSync(await readFile(new URL(name, assets))).length),
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(INITIAL_SCRIPT_LIMIT);
});
