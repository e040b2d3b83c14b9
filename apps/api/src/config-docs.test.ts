import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { format, resolveConfig } from 'prettier';
import { configurationPage, envExample, readmeWithConfiguration } from './config-docs.ts';

// With `vitest run -u` these write the files; otherwise they must be equal.
const root = '../../..';

it('docs/configuration.md says what the schema says', async () => {
  const options = await resolveConfig(import.meta.filename);
  const page = await format(configurationPage(), { ...options, parser: 'markdown' });
  await expect(page).toMatchFileSnapshot(`${root}/docs/configuration.md`);
});

it('.env.example says what the schema says', async () => {
  await expect(envExample()).toMatchFileSnapshot(`${root}/.env.example`);
});

it('the README lists every variable', async () => {
  const options = await resolveConfig(import.meta.filename);
  const readme = await readFile(join(import.meta.dirname, root, 'README.md'), 'utf8');
  const page = await format(readmeWithConfiguration(readme), { ...options, parser: 'markdown' });
  await expect(page).toMatchFileSnapshot(`${root}/README.md`);
});
