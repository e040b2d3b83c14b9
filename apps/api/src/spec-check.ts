import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { restRoutes, wsRoutes } from '@tickwire/contracts';
import {
  buildAsyncApi,
  buildOpenApi,
  type AsyncApiDocument,
  type OpenApiDocument,
} from '@tickwire/contracts/specs';

export interface Specs {
  readonly openApi: OpenApiDocument;
  readonly asyncApi: AsyncApiDocument;
}

const specsDirectory = new URL('../../../specs/', import.meta.url);

/** The committed spec is not the one this server would serve. */
export class SpecMismatch extends Error {
  override readonly name = 'SpecMismatch';
}

async function compare(file: string, built: unknown, directory: URL): Promise<void> {
  const path = new URL(file, directory);
  const committed: unknown = JSON.parse(await readFile(path, 'utf8').catch(() => 'null'));
  if (isDeepStrictEqual(committed, JSON.parse(JSON.stringify(built)))) return;
  const fault = committed === null ? 'is missing' : 'differs from the contract';
  throw new SpecMismatch(`specs/${file} ${fault}: run \`make generate\` and commit what it writes.`);
}

/** Builds the specs of this server's contract; throws `SpecMismatch` unless the committed ones in `directory` say the same. */
export async function loadSpecs(directory = specsDirectory): Promise<Specs> {
  const openApi = buildOpenApi(restRoutes);
  const asyncApi = buildAsyncApi(wsRoutes);
  await compare('openapi.json', openApi, directory);
  await compare('asyncapi.json', asyncApi, directory);
  return { openApi, asyncApi };
}
