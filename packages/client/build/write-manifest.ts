import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };

// The workspace uses the sources; what others install is the compiled folder, a package of its own.
const folder = process.argv[2] ?? join(import.meta.dirname, '../dist');
const compiled = ([path, source]: [path: string, source: string]) => {
  const file = source.replace('./src/', './').replace(/\.ts$/, '');
  return [path, { types: `${file}.d.ts`, default: `${file}.js` }];
};
const { name, version, description, license, type, sideEffects } = manifest;
const published = {
  name,
  version,
  description,
  license,
  type,
  sideEffects,
  exports: Object.fromEntries(Object.entries(manifest.exports).map(compiled)),
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
copyFileSync(join(import.meta.dirname, '../../../docs/clients.md'), join(folder, 'README.md'));
