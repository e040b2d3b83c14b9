import { bodyErrors, commonErrors, inputErrors, restRoutes } from '@tickwire/contracts';
import type { ErrorCode, RestExample, RestRoute } from '@tickwire/contracts';
import type { OpenApiDocument, OpenApiOperation } from '@tickwire/contracts/specs';
import { formatted } from '../format.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { generatedPage, table } from './markdown.ts';
import { schemaWords } from './schema-words.ts';

const errorLink = (code: ErrorCode) => `[\`${code}\`](../errors.md#${code})`;
const errorLinks = (codes: readonly ErrorCode[]) => codes.map(errorLink).join(', ');

function request(
  route: RestRoute,
  { params = {}, query = {}, headers = {}, body, status, name }: RestExample,
): string {
  const path = route.path.replace(/{([^}]+)}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      [value].flat().map((one): [string, string] => [key, String(one)]),
    ),
  );
  const line = `${route.method.toUpperCase()} ${path}${search.size > 0 ? `?${search}` : ''}`;
  const headerLines = Object.entries(headers).map(([key, value]) => `${key}: ${value}`);
  const bodyLines = body === undefined ? [] : [JSON.stringify(body)];
  return [`# ${name}: ${status}`, line, ...headerLines, ...bodyLines].join('\n');
}

function parameters({ parameters: list = [] }: OpenApiOperation, document: OpenApiDocument): string {
  if (list.length === 0) return '';
  const rows = list.map(({ name, in: place, required, description = '', schema }) => [
    `\`${name}\``,
    place,
    required ? 'yes' : 'no',
    schemaWords(schema, document.components.schemas),
    description,
  ]);
  return table(['parameter', 'in', 'required', 'takes', 'meaning'], rows);
}

function answers(route: RestRoute, operation: OpenApiOperation, document: OpenApiDocument): string {
  const body = operation.requestBody?.content['application/json'];
  const results = Object.keys(route.responses).map((status) => {
    const [mediaType, { schema } = {}] = Object.entries(operation.responses[status]?.content ?? {})[0] ?? [];
    if (!mediaType || !schema) return `${status} without a body`;
    return mediaType === 'application/json'
      ? `${status} ${schemaWords(schema, document.components.schemas)}`
      : `${status} ${mediaType}`;
  });
  const errors = route.errors.map(errorLink);
  return [
    body
      ? `Body${route.lenient ? ', optional' : ''}: ${schemaWords(body.schema, document.components.schemas)}.`
      : '',
    `Answers: ${results.join('; ')}.`,
    errors.length > 0 ? `Errors: ${errors.join(', ')}.` : '',
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

function section(route: RestRoute, document: OpenApiDocument): string {
  const operation = document.paths[route.path]?.[route.method];
  if (!operation) return '';
  return [
    `### ${route.operationId}`,
    `\`${route.method.toUpperCase()} ${route.path}\` · scope \`${route.scope}\``,
    `${route.summary}.`,
    route.aliases ? `Also served at ${route.aliases.map((alias) => `\`${alias}\``).join(', ')}.` : '',
    route.description ?? '',
    parameters(operation, document),
    answers(route, operation, document),
    `\`\`\`http\n${route.examples.map((example) => request(route, example)).join('\n\n')}\n\`\`\``,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** docs/api/rest.md: every REST operation with its parameters, answers, errors and examples. */
export async function emitRestPage(document: OpenApiDocument): Promise<GeneratedFile> {
  const path = 'docs/api/rest.md';
  const byTag = Map.groupBy(Object.values<RestRoute>(restRoutes), ({ tag }) => tag);
  const parts = [...byTag].map(([tag, routes]) => {
    const rows = routes.map(({ operationId, method, path: url, summary }) => [
      `[${operationId}](#${operationId.toLowerCase()})`,
      `\`${method.toUpperCase()} ${url}\``,
      summary,
    ]);
    return [
      `## ${tag}`,
      table(['operation', 'request', 'summary'], rows),
      ...routes.map((route) => section(route, document)),
    ].join('\n\n');
  });
  const text = `${generatedPage}

# REST operations

The models are in [specs/openapi.json](../../specs/openapi.json); a running server shows them at \`/api/v1/docs\`.

Beside the errors each operation names, any may answer ${errorLinks(commonErrors)}, one that takes input
${errorLinks(inputErrors)}, and one that takes a body ${errorLinks(bodyErrors)}.

${parts.join('\n\n')}
`;
  return { path, text: await formatted(path, text) };
}
