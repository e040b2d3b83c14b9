import type { AsyncApiDocument, OpenApiDocument } from '@tickwire/contracts/specs';
import type { GeneratedFile } from './generated-file.ts';
import { readSpec, writeFiles } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** One step of the generation, as a command of its own. */
export interface Generator {
  /** Folders this step alone writes to: what it no longer makes is deleted there. */
  readonly owned: readonly string[];
  /** Loads what the step needs and makes its files; only then are heavy packages imported. */
  generate(workspace: Workspace): Promise<readonly GeneratedFile[]>;
}

const readOpenApi = async (workspace: Workspace): Promise<OpenApiDocument> =>
  JSON.parse(await readSpec(workspace, 'openapi'));

const readAsyncApi = async (workspace: Workspace): Promise<AsyncApiDocument> =>
  JSON.parse(await readSpec(workspace, 'asyncapi'));

/** Every generator by its command, in the order in which `all` runs them: later ones read what earlier ones wrote. */
export const generators = {
  'export-openapi': {
    owned: [],
    generate: async () => (await import('./specs/export-specs.ts')).exportOpenApi(),
  },
  'export-asyncapi': {
    owned: [],
    generate: async () => (await import('./specs/export-specs.ts')).exportAsyncApi(),
  },
  'ws-routers': {
    owned: ['apps/api/src/ws/generated'],
    async generate(workspace) {
      const asyncApi = await readSpec(workspace, 'asyncapi');
      const { describedRoutes } = await import('./routers/described-route.ts');
      const { emitRouters } = await import('./routers/emit-routers.ts');
      return emitRouters(await describedRoutes(asyncApi));
    },
  },
  'openapi-client': {
    owned: [],
    async generate(workspace) {
      const document = await readOpenApi(workspace);
      const { emitOpenApiTypes } = await import('./client/openapi-types.ts');
      const { emitOperations } = await import('./client/operations.ts');
      const { emitModels } = await import('./client/models.ts');
      return [
        await emitOpenApiTypes(await readSpec(workspace, 'openapi')),
        await emitOperations(document),
        await emitModels(document, await readAsyncApi(workspace)),
      ];
    },
  },
  docs: {
    owned: ['docs/api'],
    async generate(workspace) {
      const { emitErrorsPage } = await import('./docs/errors-page.ts');
      const { emitRestPage } = await import('./docs/rest-page.ts');
      const { emitWebSocketPage } = await import('./docs/websocket-page.ts');
      return [
        await emitErrorsPage(),
        await emitRestPage(await readOpenApi(workspace)),
        await emitWebSocketPage(await readAsyncApi(workspace)),
      ];
    },
  },
  'contract-tests': {
    owned: ['apps/api/src/contract-tests/generated'],
    generate: async () => (await import('./contract-tests/emit-contract-tests.ts')).emitContractTests(),
  },
  'asyncapi-types': {
    owned: [],
    async generate(workspace) {
      const asyncApi = await readSpec(workspace, 'asyncapi');
      const { emitSocketRoutes } = await import('./client/socket-routes.ts');
      return [await emitSocketRoutes(asyncApi)];
    },
  },
} as const satisfies Record<string, Generator>;

export type GeneratorName = keyof typeof generators;

/** Runs one generator and writes its files; returns their paths. */
export async function run({ owned, generate }: Generator, workspace: Workspace): Promise<string[]> {
  const files = await generate(workspace);
  await writeFiles(workspace, files, { owned });
  return files.map(({ path }) => path);
}
