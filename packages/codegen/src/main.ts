import { generators, run } from './commands.ts';
import type { GeneratorName } from './commands.ts';
import { GenerationError, repository } from './workspace.ts';

/** A check lists what is wrong; nothing wrong, and it passes. */
interface Check {
  readonly passed: string;
  /** What to do about what was found. */
  readonly remedy: string;
  find(): Promise<readonly string[]>;
}

const checks: Readonly<Record<string, Check>> = {
  'check-generated': {
    passed: 'Generated files are up to date.',
    remedy: 'Run `make generate` and commit the result.',
    find: async () => (await import('./checks/check-generated.ts')).checkGenerated(repository, generators),
  },
  'check-breaking': {
    passed: 'Nothing breaks clients of the released specs.',
    remedy: 'Keep v1 as it was and add beside it, or make the change in v2.',
    find: async () => (await import('./checks/breaking/check-breaking.ts')).checkBreaking(repository),
  },
  'lint-response-models': {
    passed: 'Every route declares its models, errors and examples.',
    remedy: 'Correct the contract in packages/contracts/src.',
    find: async () => (await import('./checks/lint-response-models.ts')).lintResponseModels(),
  },
};

const isGenerator = (name: string): name is GeneratorName => name in generators;

async function generate(name: GeneratorName): Promise<void> {
  const start = performance.now();
  const paths = await run(generators[name], repository);
  const made = paths.length === 1 ? paths[0] : `${paths.length} files, ${paths.join(', ')}`;
  console.log(`${name}: wrote ${made} in ${Math.round(performance.now() - start)} ms`);
}

async function check({ find, passed, remedy }: Check): Promise<void> {
  const faults = await find();
  if (faults.length === 0) return console.log(passed);
  throw new GenerationError([...faults, remedy].join('\n'));
}

async function main(name: string | undefined): Promise<void> {
  const known = name === undefined ? undefined : checks[name];
  if (known) return check(known);
  if (name === 'all') {
    for (const generator of Object.keys(generators) as GeneratorName[]) await generate(generator);
    return;
  }
  if (name !== undefined && isGenerator(name)) return generate(name);
  const commands = [...Object.keys(generators), 'all', ...Object.keys(checks)].join(' | ');
  throw new GenerationError(`Usage: node packages/codegen/src/main.ts <${commands}>`);
}

try {
  await main(process.argv[2]);
} catch (error) {
  if (!(error instanceof GenerationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
