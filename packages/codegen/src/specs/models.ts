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
