import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { chartingLibrary } from './charting-library.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tickwire-library-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  mkdirSync(join(path, 'library', 'bundles', 'deep'), { recursive: true });
  writeFileSync(join(path, 'secret.js'), 'no');
  writeFileSync(join(path, 'library', '.hidden.js'), 'no');
  writeFileSync(join(path, 'library', 'bundles', 'deep', 'one.abc.js'), 'chunk');
  return join(path, 'library');
}

const page = '<html><head></head><body></body></html>';

it('tells the page of the library while it is there', () => {
  const path = folder();
  const { announcedIn } = chartingLibrary(path);
  expect(announcedIn(page)).toBe(page);
  writeFileSync(join(path, 'charting_library.js'), 'script');
  expect(announcedIn(page)).toContain('<meta name="charting-library" content="/charting_library/" />');
  rmSync(join(path, 'charting_library.js'));
  expect(announcedIn(page)).toBe(page);
});

it('serves its files, its bundles for ever', async () => {
  const path = folder();
  const { files } = chartingLibrary(path);
  writeFileSync(join(path, 'charting_library.js'), 'script');
  expect(await files.load('charting_library.js')).toMatchObject({
    type: expect.stringMatching(/javascript/),
    headers: { 'Cache-Control': 'no-cache' },
  });
  expect(await files.load('bundles/deep/one.abc.js')).toMatchObject({
    headers: { 'Cache-Control': expect.stringContaining('immutable') },
  });
});

it.each([
  '../secret.js',
  'bundles/../../secret.js',
  '%2e%2e/secret.js',
  '..%2fsecret.js',
  'bundles//deep/one.abc.js',
  '/etc/passwd',
  '.hidden.js',
  'bundles',
  'nope.js',
  '',
])('serves nothing at %j', async (name) => {
  expect(await chartingLibrary(folder()).files.load(name)).toBeUndefined();
});
