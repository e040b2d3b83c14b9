import type { JsonSchema } from '@tickwire/contracts/specs';

export type Models = Readonly<Record<string, JsonSchema>>;

/** A reference followed, examples of the referring schema kept. */
function resolved(schema: JsonSchema, models: Models): JsonSchema {
  const [wrapped] = schema.allOf ?? [];
  const reference = schema.$ref ?? (wrapped as JsonSchema | undefined)?.$ref;
  if (reference === undefined) return schema;
  const name = reference.replace('#/components/schemas/', '');
  const model = models[name];
  if (!model) throw new Error(`The spec has no model ${name}.`);
  return resolved(model, models);
}

/** The forms a value of the schema may take, each with one type, references followed. */
export function formsOf(schema: JsonSchema, models: Models): JsonSchema[] {
  const own = resolved(schema, models);
  if (own.anyOf) return own.anyOf.flatMap((branch) => formsOf(branch as JsonSchema, models));
  if (!Array.isArray(own.type)) return [own];
  const { type: types, ...rest } = own;
  return types.map((type: string) => ({ ...rest, type }) as JsonSchema);
}

/** The named members of an object schema. */
export function membersOf(schema: JsonSchema): [string, JsonSchema][] {
  return Object.entries(schema.properties ?? {}) as [string, JsonSchema][];
}
