import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { temporaryFolder } from '../services/test-kit/test-bench.ts';
import { loadStrategies } from './load-strategies.ts';
import { strategyFolder } from './test-kit/strategy-folder.ts';

const plain = (id: string) => `
  import { defineStrategy } from '@tickwire/engine';
  export default defineStrategy({ id: '${id}', name: 'Plain', description: '', symbols: ['BTCUSD'] });
`;

const worded = (modules: Awaited<ReturnType<typeof loadStrategies>>) =>
  modules.map(
    (module) => `${module.file}: ${module.strategy?.id ?? ('error' in module ? module.error : '')}`,
  );

test('loads the modules of a folder by name, and says of each that fails why', async () => {
  const folder = strategyFolder({
    'b.ts': plain('second'),
    'a.js': plain('first'),
    'c.ts': plain('first'),
    'broken.ts': 'export default {',
    'no-strategy.ts': 'export default { id: "loose" };',
    'nothing.ts': 'export const unused = 1;',
    'throws.mjs': 'throw new Error("not today");',
    'unusable.ts': plain('No Id'),
    'b.test.ts': 'throw new Error("a test");',
    'notes.md': 'not a module',
  });
  expect(worded(await loadStrategies(folder))).toEqual([
    'a.js: first',
    'b.ts: second',
    expect.stringMatching(/^broken\.ts: ./),
    'c.ts: Its id "first" is that of a.js already.',
    expect.stringMatching(/^no-strategy\.ts: .*defineStrategy/),
    expect.stringMatching(/^nothing\.ts: .*defineStrategy/),
    'throws.mjs: not today',
    expect.stringMatching(/^unusable\.ts: .*"No Id".*id must be/),
  ]);
});

test('a missing folder holds none; one that cannot be read is a wrong configuration', async () => {
  expect(await loadStrategies(join(temporaryFolder(), 'missing'))).toEqual([]);
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  await expect(loadStrategies(join(folder, 'file'))).rejects.toThrow(ConfigError);
});

test('Node.js finds the engine for a module wherever the folder is, and loads without those that never do', () => {
  const folder = strategyFolder({ 'a.ts': plain('outside'), 'never.ts': 'await new Promise(() => {});' });
  const script = `
    import { loadStrategies } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'load-strategies.ts')))};
    const modules = await loadStrategies(${JSON.stringify(folder)});
    console.log(JSON.stringify(modules.map(({ strategy, error }) => strategy?.id ?? error)));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual(['outside', 'It did not load within 5 s.']);
});
