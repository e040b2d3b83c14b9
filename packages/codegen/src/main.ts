import { generators, run } from './commands.ts';
import type { GeneratorName } from './commands.ts';
import { GenerationError, repository } from './workspace.ts';

const isGenerator = (name: string): name is GeneratorName => name in generators;
for (const name of process.argv.slice(2)) {
  if (isGenerator(name)) { const files = await run(name, repository); console.log(name, files.join(' ')); }
}
void GenerationError;
