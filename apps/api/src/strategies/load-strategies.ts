import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isStrategy, type Strategy } from '@tickwire/engine';
import { ConfigError } from '../config.ts';
import { offerPackages } from './offer-packages.ts';

/** A module of the folder: its strategy, or why there is none. */
export type StrategyModule = { readonly file: string } & (
  { readonly strategy: Strategy } | { readonly strategy: undefined; readonly error: string }
);

/** How long a module may take before the server goes on without it. */
const LOAD_WITHIN_MS = 5_000;
const LATE = Symbol('late');

const isModule = (file: string) => /\.(?:ts|js|mjs)$/.test(file) && !/\.(?:d|test)\.\w+$/.test(file);

/**
 * Loads every `.ts`, `.js` and `.mjs` module of a folder, by name; one that cannot be loaded says why and does not keep
 * the others from it. None when there is no such folder; throws `ConfigError` when it cannot be read.
 */
export async function loadStrategies(dir: string): Promise<readonly StrategyModule[]> {
  const files = filesOf(dir).filter(isModule).toSorted();
  if (files.length === 0) return [];
  const folder = realpathSync(dir);
  const withdraw = offerPackages(folder);
  try {
    return withoutDoubles(await Promise.all(files.map((file) => load(folder, file))));
  } finally {
    withdraw();
  }
}

function filesOf(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(
      `STRATEGIES_DIR is "${dir}", which cannot be read (${reason}); take a folder of strategy modules.`,
      { cause },
    );
  }
}

async function load(folder: string, file: string): Promise<StrategyModule> {
  const patience = new AbortController();
  const late = setTimeout(LOAD_WITHIN_MS, LATE, { signal: patience.signal });
  try {
    const loaded: unknown = await Promise.race([import(pathToFileURL(join(folder, file)).href), late]);
    if (loaded === LATE) return failed(file, `It did not load within ${LOAD_WITHIN_MS / 1000} s.`);
    const exported = typeof loaded === 'object' && loaded && 'default' in loaded ? loaded.default : undefined;
    return isStrategy(exported)
      ? { file, strategy: exported }
      : failed(file, 'It must export what defineStrategy returns: export default defineStrategy({ ... }).');
  } catch (error) {
    return failed(file, error instanceof Error ? error.message : String(error));
  } finally {
    patience.abort();
  }
}

const failed = (file: string, error: string): StrategyModule => ({ file, strategy: undefined, error });

function withoutDoubles(modules: readonly StrategyModule[]): readonly StrategyModule[] {
  const owners = new Map<string, string>();
  return modules.map((module) => {
    if (module.strategy === undefined) return module;
    const owner = owners.get(module.strategy.id);
    if (owner !== undefined)
      return failed(module.file, `Its id "${module.strategy.id}" is that of ${owner} already.`);
    owners.set(module.strategy.id, module.file);
    return module;
  });
}
