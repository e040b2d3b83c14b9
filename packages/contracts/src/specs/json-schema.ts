import { z } from 'zod';

/** A JSON Schema in the common subset of draft 7 (AsyncAPI) and 2020-12 (OpenAPI 3.1). */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

const COMPONENTS = '#/components/schemas/';
const DEFINITIONS = '#/definitions/';

/** JSON Schemas of one document: one per name asked for, and the named models they refer to. */
export interface SchemaSet {
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly components: Readonly<Record<string, JsonSchema>>;
}

/** Says each thing once: no pattern beside a format, no key schema that only repeats what JSON is. */
function simplify(schema: JsonSchema): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.propertyNames && Object.keys(schema.propertyNames).join() === 'type')
    delete schema.propertyNames;
  if (schema.type === 'number' && schema.enum?.every(Number.isInteger)) schema.type = 'integer';
}

/** Moves references to where both specs keep their models and unwraps an `allOf` that holds nothing but one. */
function relocate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocate);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]): [string, unknown] =>
    key === '$ref' && typeof member === 'string'
      ? [key, member.replace(DEFINITIONS, COMPONENTS)]
      : [key, relocate(member)],
  );
  const [first, second] = entries;
  if (first?.[0] === 'allOf' && !second && Array.isArray(first[1]) && first[1].length === 1)
    return first[1][0];
  return Object.fromEntries(entries);
}

/**
 * Turns Zod schemas into JSON Schemas. A schema with `.meta({ id })` becomes a component and a reference to it.
 * Both specs use draft 7, whose schemas mean the same in OpenAPI 3.1, so that a shared model is equal in both.
 */
export function toJsonSchemas(schemas: Readonly<Record<string, z.ZodType>>): SchemaSet {
  const document = z.toJSONSchema(z.object(schemas), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => simplify(jsonSchema as JsonSchema),
  });
  const { properties = {}, definitions = {} } = relocate(document) as {
    properties?: Record<string, JsonSchema>;
    definitions?: Record<string, JsonSchema>;
  };
  const components = Object.entries(definitions).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { schemas: properties, components: Object.fromEntries(components) };
}
