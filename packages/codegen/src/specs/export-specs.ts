import { restRoutes, wsRoutes } from '@tickwire/contracts';
import { buildAsyncApi, buildOpenApi } from '@tickwire/contracts/specs';
import { formatted } from '../format.ts';
import type { GeneratedFile } from '../generated-file.ts';

async function spec(name: string, document: object): Promise<GeneratedFile> {
  const path = `specs/${name}.json`;
  return { path, text: await formatted(path, JSON.stringify(document)) };
}

/** specs/openapi.json, from the REST routes of the contract. */
export async function exportOpenApi(): Promise<GeneratedFile[]> {
  return [await spec('openapi', buildOpenApi(restRoutes))];
}

/** specs/asyncapi.json, from the WebSocket routes of the contract. */
export async function exportAsyncApi(): Promise<GeneratedFile[]> {
  return [await spec('asyncapi', buildAsyncApi(wsRoutes))];
}
