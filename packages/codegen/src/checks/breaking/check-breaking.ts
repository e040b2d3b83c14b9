import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GenerationError, readSpec } from '../../workspace.ts';
import type { Workspace } from '../../workspace.ts';
import { asyncApiBreaks } from './asyncapi-breaks.ts';
import { openApiBreaks } from './openapi-breaks.ts';

async function readReleased({ root }: Workspace, name: string): Promise<string> {
  const path = `specs/released/${name}.json`;
  try {
    return await readFile(join(root, path), 'utf8');
  } catch (cause) {
    const hint = `${path} is missing. Copy specs/${name}.json there when a version is released.`;
    throw new GenerationError(hint, { cause });
  }
}

/** What in the current specs would break clients of the released ones; empty when nothing would. */
export async function checkBreaking(workspace: Workspace): Promise<string[]> {
  const read = async (name: 'openapi' | 'asyncapi') =>
    [JSON.parse(await readReleased(workspace, name)), JSON.parse(await readSpec(workspace, name))] as const;
  return [...openApiBreaks(...(await read('openapi'))), ...asyncApiBreaks(...(await read('asyncapi')))];
}
