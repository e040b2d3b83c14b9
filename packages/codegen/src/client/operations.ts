import type { OpenApiDocument, OpenApiOperation } from '@tickwire/contracts/specs';
import { formatted } from '../format.ts';
import { doNotEdit } from '../generated-file.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { CLIENT_FOLDER } from './client-folder.ts';

interface Located {
  readonly path: string;
  readonly method: string;
  readonly operation: OpenApiOperation;
}

function located(document: OpenApiDocument): Located[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** The type of what a successful call gives: JSON of the declared model, a text, or nothing. */
function resultType({ operationId, responses }: OpenApiOperation): string {
  const types = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([status, { content = {} }]) => {
      if ('application/json' in content) {
        return `Api['${operationId}']['responses'][${status}]['content']['application/json']`;
      }
      return Object.keys(content).length > 0 ? 'string' : 'undefined';
    });
  return types.join(' | ');
}

function bodyType({ operationId, requestBody }: OpenApiOperation): string {
  if (!requestBody) return 'undefined';
  const declared = `Api['${operationId}']['requestBody']`;
  const json = `['content']['application/json']`;
  return requestBody.required ? declared + json : `NonNullable<${declared}>${json} | undefined`;
}

/** Whether an idempotency key makes the operation safe to repeat. */
const isRepeatable = ({ parameters = [] }: OpenApiOperation) =>
  parameters.some(({ in: place, name }) => place === 'header' && name === 'Idempotency-Key');

function operationType({ operation }: Located): string {
  const own = `Api['${operation.operationId}']`;
  const has = (place: string) => operation.parameters?.some((parameter) => parameter.in === place) ?? false;
  const query = operation.parameters?.filter((parameter) => parameter.in === 'query') ?? [];
  const queryType = `${own}['parameters']['query']`;
  return `
    /** ${operation.summary}. */
    ${operation.operationId}: {
      params: ${has('path') ? `${own}['parameters']['path']` : 'undefined'};
      query: ${query.length === 0 ? 'undefined' : queryType};
      headers: ${has('header') ? `${own}['parameters']['header']` : 'undefined'};
      body: ${bodyType(operation)};
      result: ${resultType(operation)};
    };`;
}

/** Method, path and types of every operation: all that the client's REST half is made from. */
export async function emitOperations(document: OpenApiDocument): Promise<GeneratedFile> {
  const path = `${CLIENT_FOLDER}/operations.ts`;
  const all = located(document);
  const entries = all.map(
    ({ operation, method, path: url }) =>
      `${operation.operationId}: { method: '${method.toUpperCase()}', path: '${url}'${isRepeatable(operation) ? ', repeatable: true' : ''} },`,
  );
  const text = `${doNotEdit('specs/openapi.json', 'generate-openapi-client')}
import type { operations as Api } from './openapi.ts';

/** Where every operation lives, and whether an idempotency key makes it safe to repeat. */
export const operations = {
  ${entries.join('\n')}
} as const;

/**
 * What every operation takes and gives. \`params\` fill the path's placeholders; \`undefined\` says that an
 * operation takes nothing of the kind, and as a result that the body is empty.
 */
export interface Operations {${all.map(operationType).join('\n')}
}
`;
  return { path, text: await formatted(path, text) };
}
