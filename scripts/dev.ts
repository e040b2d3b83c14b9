import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';

// Everything for development in one terminal: the server restarts on its own changes, the page reloads by itself,
// and a change of the contract regenerates specs, routers and the client before the server sees it.
const root = join(import.meta.dirname, '..');
const inspect = process.argv.includes('--inspect') ? ['--inspect=127.0.0.1:5678'] : [];
const children: ChildProcess[] = [];

function run(name: string, args: readonly string[], cwd = root, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
  child.on('error', (error) => console.error(`${name} could not be started: ${error.message}`));
  return child;
}

const watched = [
  'apps/api/src',
  'packages/contracts/src',
  'packages/broker-ib/src',
  'packages/engine/src',
  'packages/market/src',
  'packages/resilience/src',
  'packages/store/src',
  'strategies',
];
const server = [
  '--watch',
  '--watch-preserve-output',
  ...watched.map((path) => `--watch-path=${path}`),
  ...inspect,
];
children.push(run('server', [...server, 'apps/api/src/main.ts'], root, { DEBUG: 'true' }));
children.push(run('page', [join(root, 'node_modules/vite/bin/vite.js')], join(root, 'apps/web')));

let generating: ChildProcess | undefined;
let again = false;

function generate(): void {
  if (generating) {
    again = true;
    return;
  }
  generating = run('codegen', ['packages/codegen/src/main.ts', 'all']);
  generating.on('exit', (code) => {
    generating = undefined;
    console.log(
      code === 0 ? 'Contract changed: generated code is up to date' : 'Contract changed: generation failed',
    );
    if (again) {
      again = false;
      generate();
    }
  });
}

let pending: NodeJS.Timeout | undefined;
watch(join(root, 'packages/contracts/src'), { recursive: true }, (_event, file) => {
  if (!file?.endsWith('.ts') || file.endsWith('.test.ts')) return;
  clearTimeout(pending);
  pending = setTimeout(generate, 200);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(0);
  });
}
