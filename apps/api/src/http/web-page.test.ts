import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { chartingLibrary } from './charting-library.ts';
import { webPages } from './web-page.ts';

function builtPage(): URL {
  const directory = mkdtempSync(join(tmpdir(), 'tickwire-web-'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<title>Built</title>');
  writeFileSync(join(directory, 'assets', 'index-abc123.js'), 'export {}');
  writeFileSync(join(directory, 'secret'), 'no');
  return pathToFileURL(`${directory}/`);
}

const noLibrary = chartingLibrary(join(tmpdir(), 'tickwire-no-library'));

const load = async (path: string, name: string, directory: URL) =>
  webPages(noLibrary, directory)
    .find((page) => page.path === path)
    ?.load(name);

it('serves the built page, revalidated at every visit', async () => {
  const content = await load('/', '', builtPage());
  expect(String(content?.body)).toBe('<title>Built</title>');
  expect(content).toMatchObject({
    type: expect.stringMatching(/^text\/html/),
    headers: { 'Cache-Control': 'no-cache' },
  });
});

it('serves its assets for ever', async () => {
  expect(await load('/assets/:name', 'index-abc123.js', builtPage())).toMatchObject({
    type: expect.stringMatching(/javascript/),
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
});

it.each(['../secret', '..', '.', '', 'a/b', 'nope.js'])('serves nothing for the asset %j', async (name) => {
  expect(await load('/assets/:name', name, builtPage())).toBeUndefined();
});

it('says what to do when the page has not been built', async () => {
  const content = await load('/', '', pathToFileURL(`${tmpdir()}/tickwire-never-built/`));
  expect(content?.body).toContain('make start');
});
