import { registerHooks } from 'node:module';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const offered = new Set(['@tickwire/engine', '@tickwire/contracts']);

/** Lets the modules of a folder import the packages of this server, wherever the folder is; returns how to end that. */
export function offerPackages(folder: string): () => void {
  const inside = pathToFileURL(folder + sep).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      offered.has(specifier) && context.parentURL?.startsWith(inside)
        ? next(specifier, { ...context, parentURL: import.meta.url })
        : next(specifier, context),
  });
  return () => hooks.deregister();
}
