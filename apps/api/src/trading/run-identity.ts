import { hash } from 'node:crypto';
import type { RunIdentity } from '@tickwire/store';
import type { Config } from '../config.ts';
import { productVersion } from '../product-version.ts';

/** What this process runs as, for the journal: whoever decides its records again can tell what decided them first. */
export function runIdentity(config: Config): RunIdentity {
  const { node, v8 } = process.versions;
  return {
    version: productVersion,
    runtime: `node ${node}, v8 ${v8}`,
    configHash: hash('sha256', JSON.stringify(config)),
    seed: config.MARKET_SEED,
  };
}
