import type {
  OpenApiDocument,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
} from '@tickwire/contracts/specs';
import { SpecComparison } from './spec-comparison.ts';

function compareParameters(
  comparison: SpecComparison,
  before: readonly OpenApiParameter[],
  after: readonly OpenApiParameter[],
  where: string,
): void {
  const key = ({ in: place, name }: OpenApiParameter) => `${place} parameter ${name}`;
  const later = new Map(after.map((parameter) => [key(parameter), parameter]));
  const earlier = new Map(before.map((parameter) => [key(parameter), parameter]));
  for (const [name, parameter] of earlier) {
    const now = later.get(name);
    if (now) comparison.compare('request', parameter.schema, now.schema, `${where} ${name}`);
    else comparison.report(`${where} ${name}`, 'was removed');
  }
  for (const [name, parameter] of later) {
    if (parameter.required && !earlier.get(name)?.required) {
      comparison.report(`${where} ${name}`, 'is now required');
    }
  }
}

function compareBodies(
  comparison: SpecComparison,
  before: OpenApiOperation['requestBody'],
  after: OpenApiOperation['requestBody'],
  where: string,
): void {
  const [was, is] = [before?.content['application/json'], after?.content['application/json']];
  if (was && is) {
    comparison.compare('request', was.schema, is.schema, `${where} body`);
    if (after?.required && !before?.required) comparison.report(`${where} body`, 'is now required');
  } else if (was) comparison.report(`${where} body`, 'was removed');
  else if (is && after?.required) comparison.report(`${where} body`, 'is now required');
}

function compareResponses(
  comparison: SpecComparison,
  before: Readonly<Record<string, OpenApiResponse>>,
  after: Readonly<Record<string, OpenApiResponse>>,
  where: string,
): void {
  for (const [status, { content = {} }] of Object.entries(before)) {
    const now = after[status];
    if (!now) {
      if (status.startsWith('2')) comparison.report(`${where} response ${status}`, 'was removed');
      continue;
    }
    for (const [mediaType, { schema }] of Object.entries(content)) {
      const body = now.content?.[mediaType];
      if (body) comparison.compare('response', schema, body.schema, `${where} response ${status}`);
      else comparison.report(`${where} response ${status}`, `is no longer ${mediaType}`);
    }
  }
  for (const status of Object.keys(after)) {
    if (status.startsWith('2') && !(status in before)) {
      comparison.report(`${where} response ${status}`, 'is a new kind of success');
    }
  }
}

function compareOperations(
  comparison: SpecComparison,
  before: OpenApiOperation,
  after: OpenApiOperation,
  where: string,
): void {
  if (before.operationId !== after.operationId) {
    comparison.report(where, `was called ${before.operationId} and is called ${after.operationId}`);
  }
  const scope = after['x-scope'];
  if (scope !== before['x-scope'] && scope !== 'public') {
    comparison.report(where, `needs the scope ${scope} where it needed ${before['x-scope']}`);
  }
  for (const alias of before['x-aliases'] ?? []) {
    if (!after['x-aliases']?.includes(alias)) comparison.report(where, `is no longer served at ${alias}`);
  }
  compareParameters(comparison, before.parameters ?? [], after.parameters ?? [], where);
  compareBodies(comparison, before.requestBody, after.requestBody, where);
  compareResponses(comparison, before.responses, after.responses, where);
}

/** What in `after` would break a client made for `before`: one sentence each, with its place. */
export function openApiBreaks(before: OpenApiDocument, after: OpenApiDocument): string[] {
  const comparison = new SpecComparison(before.components.schemas, after.components.schemas);
  for (const [path, methods] of Object.entries(before.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const where = `${method.toUpperCase()} ${path}`;
      const now = after.paths[path]?.[method];
      if (now) compareOperations(comparison, operation, now, where);
      else comparison.report(where, 'was removed');
    }
  }
  return comparison.faults();
}
