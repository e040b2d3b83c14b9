import type { JsonSchema } from '@tickwire/contracts/specs';

/** The models of a document, and whole examples of those that have some. */
export interface SampleSource {
  readonly components: Readonly<Record<string, JsonSchema>>;
  readonly examples: Readonly<Record<string, unknown>>;
}

/** The name a reference points to. */
export function referenceName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function schemaOf(value: boolean | JsonSchema | undefined): JsonSchema {
  return typeof value === 'object' ? value : {};
}

const byFormat: Readonly<Record<string, unknown>> = { 'date-time': '2026-01-05T14:30:00.000Z' };

/** A value that could stand where the schema does, from its examples where it has some. */
export function sampleValue(schema: JsonSchema, source: SampleSource): unknown {
  const sample = (inner: boolean | JsonSchema | undefined) => sampleValue(schemaOf(inner), source);
  if (schema.examples?.length) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum?.length) return schema.enum[0];
  if (schema.$ref) {
    const name = referenceName(schema.$ref);
    return source.examples[name] ?? sample(source.components[name]);
  }
  const alternatives = schema.allOf ?? schema.anyOf ?? schema.oneOf;
  if (alternatives) return sample(alternatives[0]);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object': {
      const named = Object.entries(schema.properties ?? {}).map(([name, member]) => [name, sample(member)]);
      const other =
        typeof schema.additionalProperties === 'object'
          ? [['name', sample(schema.additionalProperties)]]
          : [];
      return Object.fromEntries([...named, ...other]);
    }
    case 'array':
      return [sample(Array.isArray(schema.items) ? schema.items[0] : schema.items)];
    case 'string':
      return byFormat[schema.format ?? ''] ?? 'string';
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'number':
      return Math.max(1.5, schema.minimum ?? 1.5);
    case 'boolean':
      return true;
    default:
      return null;
  }
}
