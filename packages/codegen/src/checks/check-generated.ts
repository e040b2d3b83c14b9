import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { run } from '../commands.ts';
import type { Generator } from '../commands.ts';
import type { Workspace } from '../workspace.ts';

async function filesIn(root: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  } catch {
    return [];
  }
}

const textOf = (root: string, path: string) => readFile(join(root, path), 'utf8').catch(() => undefined);

/** Runs the generators aside and names the committed files that differ, are missing or are left over. */
export async function checkGenerated(
  { root }: Workspace,
  generators: Readonly<Record<string, Generator>>,
): Promise<string[]> {
  const out = await mkdtemp(join(tmpdir(), 'tickwire-generated-'));
  try {
    const faults: string[] = [];
    for (const generator of Object.values(generators)) {
      const made = await run(generator, { root, out });
      for (const path of made) {
        const committed = await textOf(root, path);
        if (committed === undefined) faults.push(`${path} is missing`);
        else if (committed !== (await textOf(out, path))) faults.push(`${path} differs`);
      }
      const present = (await Promise.all(generator.owned.map((folder) => filesIn(root, folder)))).flat();
      faults.push(
        ...present.filter((path) => !made.includes(path)).map((path) => `${path} is no longer generated`),
      );
    }
    return faults;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
