import type { AsyncApiDocument, OpenApiDocument } from '@tickwire/contracts/specs';
import { formatted } from '../format.ts';
import { doNotEdit } from '../generated-file.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { CLIENT_FOLDER } from './client-folder.ts';

/** Names for the models only REST uses; those the socket knows too are declared in socket-routes.ts. */
export async function emitModels(
  openApi: OpenApiDocument,
  asyncApi: AsyncApiDocument,
): Promise<GeneratedFile> {
  const path = `${CLIENT_FOLDER}/models.ts`;
  const own = Object.keys(openApi.components.schemas).filter(
    (name) => !(name in asyncApi.components.schemas),
  );
  const text = `${doNotEdit('specs/openapi.json', 'generate-openapi-client')}
import type { components } from './openapi.ts';

${own.map((name) => `export type ${name} = components['schemas']['${name}'];`).join('\n')}
`;
  return { path, text: await formatted(path, text) };
}
