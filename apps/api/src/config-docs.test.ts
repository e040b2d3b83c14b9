import { expect, it } from 'vitest';
import { format, resolveConfig } from 'prettier';
import { configurationPage, envExample } from './config-docs.ts';

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
