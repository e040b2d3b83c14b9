import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

function readEnvFile(path: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * The variables of the process over those of `.env.local` over those of `.env` in `directory`.
 * An empty variable counts as unset.
 */
export function readEnvironment(
  directory = process.cwd(),
  processEnv: NodeJS.Dict<string> = process.env,
): Record<string, string> {
  const layers = [
    readEnvFile(join(directory, '.env')),
    readEnvFile(join(directory, '.env.local')),
    processEnv,
  ];
  const merged: Record<string, string> = {};
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer)) if (value) merged[name] = value;
  }
  return merged;
}
