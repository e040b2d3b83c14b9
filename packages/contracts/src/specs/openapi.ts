import { z } from 'zod';
import { declaredErrors, PROBLEM_JSON } from '../rest-route.ts';
import type { ErrorFormat, RestExample, RestResponse, RestRoute } from '../rest-route.ts';
import { errorTable } from '../v1/errors/error-table.ts';
import type { ErrorCode } from '../v1/errors/error-table.ts';
import { Problem } from '../v1/errors/problem.ts';
import { UdfError } from '../v1/errors/udf-error.ts';
import { ChartStorageError } from '../v1/chart-storage/chart-storage-error.ts';
import { apiInfo } from './api-info.ts';
import { toJsonSchemas } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';

export interface OpenApiMediaType {
  schema: JsonSchema;
  examples?: Record<string, { summary: string; value: unknown }>;
}

export interface OpenApiResponse {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content?: Record<string, OpenApiMediaType>;
  /** The error codes that answer with this status. */
  'x-error-codes'?: ErrorCode[];
}

export type ParameterPlace = 'path' | 'query' | 'header';

export interface OpenApiParameter {
  name: string;
  in: ParameterPlace;
  required: boolean;
  description?: string;
  schema: JsonSchema;
  example?: unknown;
}

export interface OpenApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  'x-scope': string;
  /** Further paths it is served at. */
  'x-aliases'?: string[];
  parameters?: OpenApiParameter[];
  requestBody?: { required: boolean; content: Record<string, OpenApiMediaType> };
  responses: Record<string, OpenApiResponse>;
}

export interface OpenApiDocument {
  openapi: '3.1.0';
  info: Record<string, string>;
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, JsonSchema> };
}

const statusTexts: Readonly<Record<number, string>> = {
  200: 'Success.',
  204: 'Success, without a body.',
  503: 'Not available now.',
};

/** Names under which the schemas of one operation are converted. */
const schemaName = {
  parameter: (route: RestRoute, place: ParameterPlace, name: string) =>
    `${route.operationId} ${place} ${name}`,
  body: (route: RestRoute) => `${route.operationId} body`,
  response: (route: RestRoute, status: string) => `${route.operationId} ${status}`,
};

function parameterSchemas(route: RestRoute): { place: ParameterPlace; name: string; schema: z.ZodType }[] {
  const list = (place: ParameterPlace, object: z.ZodObject | undefined) =>
    Object.entries(object?.shape ?? {}).map(([name, schema]) => ({
      place,
      name,
      schema: schema as z.ZodType,
    }));
  return [...list('path', route.params), ...list('query', route.query), ...list('header', route.headers)];
}

function schemasOf(route: RestRoute): [string, z.ZodType][] {
  const schemas: [string, z.ZodType][] = parameterSchemas(route).map(({ place, name, schema }) => [
    schemaName.parameter(route, place, name),
    schema,
  ]);
  if (route.body) schemas.push([schemaName.body(route), route.body]);
  for (const [status, response] of Object.entries(route.responses)) {
    if (response instanceof z.ZodType) schemas.push([schemaName.response(route, status), response]);
  }
  return schemas;
}

const examplePart = { path: 'params', query: 'query', header: 'headers' } as const;

function example(examples: readonly RestExample[], place: ParameterPlace, name: string): unknown {
  const works = examples.filter(({ status }) => status < 400);
  for (const shown of works.length > 0 ? works : examples) {
    const value = shown[examplePart[place]]?.[name];
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

type Find = (name: string) => JsonSchema;

function parameters(route: RestRoute, find: Find): OpenApiParameter[] {
  return parameterSchemas(route).map(({ place, name, schema }) => {
    const json = find(schemaName.parameter(route, place, name));
    const value = example(route.examples, place, name);
    return {
      name,
      in: place,
      required: place === 'path' || !schema.safeParse(undefined).success,
      ...(json.description === undefined ? {} : { description: json.description }),
      schema: json,
      ...(value === undefined ? {} : { example: value }),
    };
  });
}

/** The bodies of the examples; one its own schema refuses is for the tests alone. */
function bodyExamples({ examples, body: schema }: RestRoute): Pick<OpenApiMediaType, 'examples'> {
  const entries = examples
    .filter(({ body }) => body !== undefined && schema?.safeParse(body).success)
    .map(({ name, body, status }): [string, { summary: string; value: unknown }] => [
      name.replace(/[^a-zA-Z0-9]+/g, '-'),
      { summary: status < 400 ? name : `${name} (answers ${status})`, value: body },
    ]);
  return entries.length > 0 ? { examples: Object.fromEntries(entries) } : {};
}

function success(route: RestRoute, status: string, response: RestResponse, find: Find): OpenApiResponse {
  const description = statusTexts[Number(status)] ?? 'Success.';
  if (response === null) return { description };
  const content =
    response instanceof z.ZodType
      ? { 'application/json': { schema: find(schemaName.response(route, status)) } }
      : { [response.mediaType]: { schema: { type: 'string' } as const } };
  return { description, content };
}

const retryAfter = {
  'Retry-After': {
    description: 'Seconds to wait before trying again.',
    schema: { type: 'integer', minimum: 0 },
  },
} as const;

const errorModels: Record<ErrorFormat, readonly [mediaType: string, model: string]> = {
  problem: [PROBLEM_JSON, 'Problem'],
  udf: ['application/json', 'UdfError'],
  'chart-storage': ['application/json', 'ChartStorageError'],
};

function failure(
  { errorFormat = 'problem' }: RestRoute,
  status: number,
  codes: ErrorCode[],
): OpenApiResponse {
  const [mediaType, model] = errorModels[errorFormat];
  return {
    description: codes.map((code) => `\`${code}\`: ${errorTable[code].meaning}`).join(' '),
    ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
    content: { [mediaType]: { schema: { $ref: `#/components/schemas/${model}` } } },
    'x-error-codes': codes,
  };
}

/** A status that both succeeds and fails (a readiness probe's 503) declares both bodies. */
function merge(one: OpenApiResponse | undefined, other: OpenApiResponse): OpenApiResponse {
  if (!one) return other;
  return {
    ...one,
    ...other,
    description: `${one.description} ${other.description}`,
    content: { ...one.content, ...other.content },
  };
}

function responses(route: RestRoute, find: Find): Record<string, OpenApiResponse> {
  const declared: Record<string, OpenApiResponse> = {};
  for (const [status, response] of Object.entries(route.responses)) {
    declared[status] = success(route, status, response, find);
  }
  const codesByStatus = Map.groupBy(declaredErrors(route), (code) => errorTable[code].status);
  for (const [status, codes] of codesByStatus) {
    declared[status] = merge(declared[status], failure(route, status, codes));
  }
  return declared;
}

function bodyContent(route: RestRoute, find: Find): Record<string, OpenApiMediaType> {
  const schema = find(schemaName.body(route));
  const json = { 'application/json': { schema, ...bodyExamples(route) } };
  if (!route.form) return json;
  return { ...json, 'application/x-www-form-urlencoded': { schema }, 'multipart/form-data': { schema } };
}

function operation(route: RestRoute, find: Find): OpenApiOperation {
  const declared = parameters(route, find);
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    'x-scope': route.scope,
    ...(route.aliases ? { 'x-aliases': [...route.aliases] } : {}),
    ...(declared.length > 0 ? { parameters: declared } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: !route.lenient,
            content: bodyContent(route, find),
          },
        }
      : {}),
    responses: responses(route, find),
  };
}

/** Describes the REST routes as an OpenAPI 3.1 document: deterministic, without network, in milliseconds. */
export function buildOpenApi(routes: Readonly<Record<string, RestRoute>>): OpenApiDocument {
  const all = Object.values(routes);
  const { schemas, components } = toJsonSchemas({
    ...Object.fromEntries(all.flatMap(schemasOf)),
    Problem,
    UdfError,
    ChartStorageError,
  });
  const find = (name: string): JsonSchema => {
    const schema = schemas[name];
    if (!schema) throw new Error(`No JSON Schema was made for "${name}".`);
    return schema;
  };
  const paths: OpenApiDocument['paths'] = {};
  for (const route of all) (paths[route.path] ??= {})[route.method] = operation(route, find);
  return {
    openapi: '3.1.0',
    info: { ...apiInfo },
    servers: [{ url: '/' }],
    tags: [...new Set(all.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { schemas: components },
  };
}
