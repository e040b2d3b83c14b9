import type { JsonSchema } from '@tickwire/contracts/specs';

/** The named models of one version of a spec. */
export type Models = Readonly<Record<string, JsonSchema>>;

const REFERENCE = /^#\/components\/schemas\/(.+)$/;

/** Name of the model a schema refers to, if it is nothing but a reference (beside a description or a default). */
export function modelName(schema: JsonSchema): string | undefined {
  const [only, ...others] = schema.allOf ?? [];
  const reference = schema.$ref ?? (others.length === 0 ? (only as JsonSchema | undefined)?.$ref : undefined);
  return reference === undefined ? undefined : REFERENCE.exec(reference)?.[1];
}

/** Follows references until a schema of its own; a reference to nowhere throws. */
export function resolved(schema: JsonSchema, models: Models): JsonSchema {
  const name = modelName(schema);
  if (name === undefined) return schema;
  const model = models[name];
  if (!model) throw new Error(`The spec refers to the model ${name}, which it does not have.`);
  return resolved(model, models);
}

/** The forms a value may take: unions flattened, several types split, a constant as an enumeration of one. */
export function alternatives(schema: JsonSchema, models: Models): JsonSchema[] {
  const own = resolved(schema, models);
  const union = own.anyOf ?? own.oneOf;
  if (union) return union.flatMap((branch) => alternatives(branch as JsonSchema, models));
  if (Array.isArray(own.type)) {
    const { type: types, ...rest } = own;
    return types.map((type: JsonSchema['type']) => ({ ...rest, type }) as JsonSchema);
  }
  if (own.const !== undefined) return [{ ...own, enum: [own.const] }];
  return [own];
}
