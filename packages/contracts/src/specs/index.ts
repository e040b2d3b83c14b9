export { buildAsyncApi } from './asyncapi.ts';
export type { AsyncApiDocument, AsyncApiMessage, AsyncApiOperation } from './asyncapi.ts';
export { buildOpenApi } from './openapi.ts';
export type {
  OpenApiDocument,
  OpenApiMediaType,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
  ParameterPlace,
} from './openapi.ts';
export { toJsonSchemas } from './json-schema.ts';
export type { JsonSchema, SchemaSet } from './json-schema.ts';
export { routeFrames } from './route-frames.ts';
export type { RouteFrame } from './route-frames.ts';
export { apiInfo, SOCKET_PATH } from './api-info.ts';
export { restFaults } from '../faults/rest-faults.ts';
export { wsFaults } from '../faults/ws-faults.ts';
