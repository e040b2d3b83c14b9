import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './generated-file.ts';

/** Where a run reads the sources and where it writes; two folders only when the drift check generates aside. */
export interface Workspace {
  /** Root of the repository. */
  readonly root: string;
  /** Folder that generated files go to, and that generators read earlier generated files from. */
  readonly out: string;
}

export const repository: Workspace = (() => {
  const root = join(import.meta.dirname, '../../..');
  return { root, out: root };
})();

/** A generator could not work; the message says what to do. */
export class GenerationError extends Error {
  override readonly name = 'GenerationError';
}

/** Writes the files; a folder in `owned` is emptied first, so that what is no longer generated disappears. */
export async function writeFiles(
  { out }: Workspace,
  files: readonly GeneratedFile[],
  { owned = [] }: { owned?: readonly string[] } = {},
): Promise<void> {
  for (const folder of owned) await rm(join(out, folder), { recursive: true, force: true });
  for (const { path, text } of files) {
    const target = join(out, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** Reads a generated spec; when it is missing the error names the command that makes it. */
export async function readSpec({ out }: Workspace, name: 'openapi' | 'asyncapi'): Promise<string> {
  const path = `specs/${name}.json`;
  try {
    return await readFile(join(out, path), 'utf8');
  } catch (cause) {
    throw new GenerationError(`${path} is missing. Run \`make export-${name}\` first.`, { cause });
  }
}
