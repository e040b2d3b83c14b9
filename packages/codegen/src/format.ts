import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { repository } from './workspace.ts';

/** Formats generated text exactly as the repository formats its own; `path` decides the language. */
export async function formatted(path: string, text: string): Promise<string> {
  const config = await resolveConfig(join(repository.root, path));
  return format(text, { ...config, filepath: path });
}
