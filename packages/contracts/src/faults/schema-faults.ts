import { z } from 'zod';

/** Kinds of schema whose JSON form says everything they check, and where their parts are. */
function parts(schema: z.core.$ZodTypes): Record<string, z.core.$ZodType> | undefined {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'enum':
    case 'literal':
      return {};
    case 'object':
      return def.shape;
    case 'array':
      return { '[]': def.element };
    case 'record':
      return { '*': def.valueType };
    case 'union':
      return Object.fromEntries(def.options.map((option, index) => [`|${index + 1}`, option]));
    case 'optional':
      return { '': def.innerType };
    default:
      return undefined;
  }
}

const advice: Readonly<Record<string, string>> = {
  nullable: 'write z.union([Model, z.null()]), which both specs state alike',
  default: 'only requests of WebSocket routes may carry defaults',
  tuple: 'the dialects of the two specs disagree about tuples; use an object',
  pipe: 'what travels is not what is checked; convert outside the contract',
  transform: 'what travels is not what is checked; convert outside the contract',
};

function ownFault(schema: z.core.$ZodTypes): string | undefined {
  const { def } = schema._zod;
  if ('coerce' in def && def.coerce) return 'z.coerce converts silently';
  if (def.checks?.some((check) => check._zod.def.check === 'custom')) return 'no spec can state a refinement';
  if (parts(schema)) return undefined;
  return `z.${def.type}() cannot travel${advice[def.type] ? `: ${advice[def.type]}` : ''}`;
}

/**
 * Everything in a schema that the specs could not state faithfully: conversions, refinements, `nullable`, tuples
 * and, unless allowed, defaults. Sentences, each with the path inside the schema; empty when there is nothing.
 */
export function schemaFaults(
  schema: z.core.$ZodType,
  where: string,
  { defaults = false }: { defaults?: boolean } = {},
): string[] {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  if (def.type === 'default' && defaults) return schemaFaults(def.innerType, where, { defaults });
  const fault = ownFault(known);
  if (fault) return [`${where}: ${fault}.`];
  return Object.entries(parts(known) ?? {}).flatMap(([name, part]) =>
    schemaFaults(part, name === '' ? where : `${where}.${name}`, { defaults }),
  );
}
