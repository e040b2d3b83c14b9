import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const left = new Set(['node_modules', '.git', '.node', '.turbo', 'dist', 'reports', 'coverage']);
const copied = [
  'packages',
  'apps',
  'specs',
  'package.json',
  'tsconfig.base.json',
  'vitest.shared.ts',
  '.prettierrc.json',
];

/** Links every installed package but the workspaces, which are those of the copy. */
async function linkPackages(root: string, copy: string): Promise<void> {
  const modules = join(copy, 'node_modules');
  await mkdir(join(modules, '@tickwire'), { recursive: true });
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== '@tickwire') await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  for (const group of ['packages', 'apps']) {
    for (const name of await readdir(join(copy, group))) {
      await symlink(join(copy, group, name), join(modules, '@tickwire', name));
      const own = join(root, group, name, 'node_modules');
      if ((await readdir(own).catch(() => [])).length > 0) {
        await symlink(own, join(copy, group, name, 'node_modules'));
      }
    }
  }
}

/** A working copy of the repository in a temporary folder that shares the installed packages. */
export async function copyRepository(root: string): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'tickwire-copy-'));
  const filter = (source: string) => !left.has(basename(source));
  for (const name of copied) await cp(join(root, name), join(path, name), { recursive: true, filter });
  await linkPackages(root, path);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
