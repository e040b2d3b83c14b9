import { wsRoutes, type ApiMetadata } from '@tickwire/contracts';
import { productVersion } from '../product-version.ts';
import type { RestHandlers } from './rest-handlers.ts';
import { currentVersion } from './versions.ts';

const websockets: ApiMetadata['websockets'] = Object.fromEntries(
  Object.values(wsRoutes).map(({ name, summary }) => [
    name,
    {
      endpoint: '/api/v1/ws',
      docs: '/api/v1/ws/asyncapi',
      spec: '/api/v1/ws/asyncapi.json',
      operations: [`${name}.subscribe`, `${name}.unsubscribe`, `${name}.update`],
      note: summary,
    },
  ]),
);

export function systemHandlers() {
  return {
    getApiMetadata: () => ({
      name: 'Tickwire',
      version: productVersion,
      status: 'running' as const,
      current_api_version: currentVersion.version,
      documentation: '/api/v1/docs',
      health: '/api/v1/health',
      versions: '/api/v1/versions',
      datafeed: '/api/v1/datafeed',
      websockets,
    }),
  } satisfies Partial<RestHandlers>;
}
