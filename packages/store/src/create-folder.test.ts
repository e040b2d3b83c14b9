import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFolder } from './create-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'tickwire-folder-'));
afterAll(() => rmSync(base, { recursive: true }));

describe('createFolder', () => {
  it('creates what is missing, and is content with what is there', () => {
    const folder = join(base, 'a', 'b', 'c');
    createFolder(folder);
    createFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it('refuses a file, and what would lie below one', () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    expect(() => createFolder(file)).toThrow(/EEXIST/);
    expect(() => createFolder(join(file, 'below'))).toThrow(/ENOTDIR|EEXIST/);
  });

  it.runIf(process.platform === 'linux')('ends where nothing can be created', () => {
    expect(() => createFolder('/proc/nope/data')).toThrow(/ENOENT|EACCES/);
  });
});
