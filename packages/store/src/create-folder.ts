import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Creates `folder` (an absolute path) with all that is missing above it, and makes sure that it can be written.
 * Throws the system's error. Node's own recursive creation never ends below a folder like /proc, where
 * creating fails as if the parent were missing.
 */
export function createFolder(folder: string): void {
  if (!isFolder(folder)) {
    if (dirname(folder) !== folder) createFolder(dirname(folder));
    try {
      mkdirSync(folder);
    } catch (error) {
      // Another process may have created it meanwhile.
      if (!isFolder(folder)) throw error;
    }
  }
  accessSync(folder, constants.W_OK | constants.X_OK);
}
