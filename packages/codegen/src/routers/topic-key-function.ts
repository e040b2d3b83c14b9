import type { JsonSchema } from '@tickwire/contracts/specs';
import { memberAccess } from '../naming.ts';
import { GenerationError } from '../workspace.ts';

type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'strings';

/** All types a schema admits, `strings` standing for a list of texts. */
function kinds(schema: JsonSchema, where: string): Set<Kind> {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return new Set(branches.flatMap((branch) => [...kinds(branch as JsonSchema, where)]));
  const [wrapped] = schema.allOf ?? [];
  if (wrapped) return kinds(wrapped as JsonSchema, where);
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.includes('object') && !types.includes('array'))
    return new Set(types as Kind[]);
  const items = schema.items;
  if (types.join() === 'array' && typeof items === 'object' && !Array.isArray(items)) {
    if ([...kinds(items, where)].join() === 'string') return new Set(['strings']);
  }
  throw new GenerationError(
    `${where} cannot be part of a topic: use a text, a number, a boolean or a list of texts.`,
  );
}

/** Source of the template-literal piece that writes one parameter as JSON. */
function piece(name: string, schema: JsonSchema, required: boolean, where: string): string {
  const found = kinds(schema, where);
  const optional = !required || found.has('null');
  const value = memberAccess('request', name);
  return `\${JSON.stringify(${value}${optional ? " ?? ''" : ''})}`;
}

/**
 * Source of the function that builds a route's topic key from `request`, its parameters in sorted order.
 * Parameters are flat by rule; anything deeper throws GenerationError.
 */
export function topicKeyFunction(route: string, request: JsonSchema): string {
  const properties = Object.entries(request.properties ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const required = new Set(request.required);
  const pieces = properties.map(([name, schema]) => {
    const where = `Parameter ${name} of the route ${route}`;
    if (typeof schema !== 'object') throw new GenerationError(`${where} has no type.`);
    const present = required.has(name) || schema.default !== undefined;
    return `${JSON.stringify(name)}:${piece(name, schema, present, where)}`;
  });
  const parameter = pieces.length === 0 ? '' : 'request';
  return `(${parameter}) => \`${route}:{${pieces.join(',')}}\``;
}
