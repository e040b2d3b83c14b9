import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../services/test-kit/test-bench.ts';

/** A folder of modules, by file name, that is gone after the test. */
export function strategyFolder(modules: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries(modules)) writeFileSync(join(folder, file), text);
  return folder;
}
