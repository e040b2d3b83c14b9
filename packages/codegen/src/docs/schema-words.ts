import type { JsonSchema } from '@tickwire/contracts/specs';
import { modelName, resolved } from '../specs/models.ts';
import type { Models } from '../specs/models.ts';

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'object',
};

/** Every safe integer, which is what an integer is without bounds of its own. */
const isBound = (value: number | undefined) =>
  value !== undefined && Math.abs(value) !== Number.MAX_SAFE_INTEGER;

function limits({ minimum, maximum, exclusiveMinimum, minLength, maxLength, pattern }: JsonSchema): string {
  const words: string[] = [];
  if (isBound(minimum)) words.push(`from ${minimum}`);
  if (exclusiveMinimum !== undefined) words.push(`above ${exclusiveMinimum}`);
  if (isBound(maximum)) words.push(`to ${maximum}`);
  if (minLength !== undefined || maxLength !== undefined) {
    words.push(`of ${minLength ?? 0} to ${maxLength ?? 'any number of'} characters`);
  }
  if (pattern !== undefined) words.push(`like \`${pattern.replaceAll('|', '\\|')}\``);
  return words.join(' ');
}

/** What a schema admits, in a few words for a table cell. */
export function schemaWords(schema: JsonSchema, models: Models): string {
  const name = modelName(schema);
  const own = resolved(schema, models);
  if (own.anyOf) return own.anyOf.map((branch) => schemaWords(branch as JsonSchema, models)).join(' or ');
  if (own.enum) {
    const names = own['x-enum-varnames'] as string[] | undefined;
    return own.enum
      .map((value, index) => (names ? `${String(value)} ${names[index]}` : JSON.stringify(value)))
      .join(', ');
  }
  if (own.const !== undefined) return JSON.stringify(own.const);
  if (own.type === 'array') return `list of ${schemaWords((own.items ?? {}) as JsonSchema, models)}`;
  if (own.type === 'object' && name !== undefined) return `\`${name}\``;
  return [nouns[String(own.type)] ?? 'anything', limits(own)].filter((part) => part !== '').join(' ');
}
