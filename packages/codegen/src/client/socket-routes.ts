import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { formatted } from '../format.ts';
import { doNotEdit } from '../generated-file.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { GenerationError } from '../workspace.ts';
import { CLIENT_FOLDER } from './client-folder.ts';

const run = promisify(execFile);
const generatorFolder = join(import.meta.dirname, '../../asyncapi');

/**
 * The socket's models, routes and delivery classes, made by @asyncapi/generator with the template in `asyncapi/`.
 * The generator is large and installed apart; GenerationError says how when it is not there.
 */
export async function emitSocketRoutes(asyncApi: string): Promise<GeneratedFile> {
  if (!existsSync(join(generatorFolder, 'node_modules/@asyncapi/generator'))) {
    throw new GenerationError(
      'The AsyncAPI generator is not installed. Run `npm ci --prefix packages/codegen/asyncapi` first.',
    );
  }
  const path = `${CLIENT_FOLDER}/socket-routes.ts`;
  const folder = await mkdtemp(join(tmpdir(), 'tickwire-asyncapi-'));
  try {
    const specFile = join(folder, 'asyncapi.json');
    await writeFile(specFile, asyncApi);
    await run(process.execPath, [join(generatorFolder, 'generate.js'), specFile, folder]);
    const header = doNotEdit('specs/asyncapi.json', 'generate-asyncapi-types');
    const text = await readFile(join(folder, 'socket-routes.ts'), 'utf8');
    return { path, text: await formatted(path, `${header}\n${text}`) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
