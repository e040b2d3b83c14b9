import openapiTypescript, { astToString } from 'openapi-typescript';
import { formatted } from '../format.ts';
import { doNotEdit } from '../generated-file.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { CLIENT_FOLDER } from './client-folder.ts';

/** The types of every REST path, operation and model, by openapi-typescript. */
export async function emitOpenApiTypes(openApi: string): Promise<GeneratedFile> {
  const path = `${CLIENT_FOLDER}/openapi.ts`;
  const nodes = await openapiTypescript(openApi, { alphabetize: false, silent: true });
  const header = doNotEdit('specs/openapi.json', 'generate-openapi-client');
  return { path, text: await formatted(path, `${header}\n${astToString(nodes)}`) };
}
