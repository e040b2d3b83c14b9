import type { JsonSchema } from '@tickwire/contracts/specs';
import { resolved } from '../../specs/models.ts';
import type { Models } from '../../specs/models.ts';

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
