import type { JsonSchema } from '@tickwire/contracts/specs';
import * as fc from 'fast-check';
import { formsOf, membersOf } from './schema-forms.ts';
import type { Models } from './schema-forms.ts';

export interface ValidValueOptions {
  /** Every optional member is there. */
  readonly complete?: boolean;
}

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function anyText({ pattern, format, minLength = 0, maxLength = 64 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date') return day;
  return pattern === undefined ? fc.string({ minLength, maxLength }) : fc.stringMatching(new RegExp(pattern));
}

function text(schema: JsonSchema): fc.Arbitrary<string> {
  const own = anyText(schema);
  const examples = (schema.examples ?? []) as string[];
  if (examples.length === 0) return own;
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...examples) }, { weight: 1, arbitrary: own });
}

function integer({ minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: JsonSchema) {
  const [min, max] = [Math.ceil(minimum), Math.floor(maximum)];
  const small = fc.integer({ min: Math.max(min, -1000), max: Math.min(max, 1000) });
  return fc.oneof(
    small,
    fc.maxSafeInteger().filter((value) => value >= min && value <= max),
    fc.constantFrom(min, max),
  );
}

function number(schema: JsonSchema): fc.Arbitrary<number> {
  const { minimum, exclusiveMinimum, maximum } = schema;
  const min = minimum ?? (exclusiveMinimum as number | undefined);
  const range = {
    ...(min === undefined ? {} : { min }),
    ...(maximum === undefined ? {} : { max: maximum }),
    minExcluded: exclusiveMinimum !== undefined,
    noNaN: true,
    noDefaultInfinity: true,
  };
  const usual = fc.integer({ min: Math.max(1, Math.ceil(min ?? 1)), max: Math.min(1000, maximum ?? 1000) });
  return fc.oneof(usual, fc.double(range));
}

function object(schema: JsonSchema, models: Models, options: ValidValueOptions): fc.Arbitrary<unknown> {
  const { additionalProperties: others } = schema;
  if (typeof others === 'object') {
    const key = fc.string({ maxLength: 8 }).filter((name) => name !== '__proto__');
    return fc.dictionary(key, validValue(others, models, options), { maxKeys: 3, noNullPrototype: true });
  }
  const members = Object.fromEntries(
    membersOf(schema).map(([name, member]) => [name, validValue(member, models, options)]),
  );
  if (options.complete) return fc.record(members, { noNullPrototype: true });
  const requiredKeys = (schema.required ?? []).filter((name) => name in members);
  const known = fc.record(members, { requiredKeys, noNullPrototype: true });
  if (others === false) return known;
  // What a request does not know, it ignores.
  const surprise = fc.record({ 'not-in-the-contract': fc.string() }, { requiredKeys: [] });
  return fc.tuple(surprise, known).map(([extra, value]) => ({ ...extra, ...value }));
}

function form(schema: JsonSchema, models: Models, options: ValidValueOptions): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return integer(schema);
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const { minItems: minLength = 0, maxItems = 4 } = schema;
      const items = validValue((schema.items ?? {}) as JsonSchema, models, options);
      return fc.array(items, { minLength, maxLength: Math.min(4, maxItems) });
    }
    case 'object':
      return object(schema, models, options);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

/** Values a schema of the spec admits: its examples often, its limits sometimes, anything else now and then. */
export function validValue(
  schema: JsonSchema,
  models: Models,
  options: ValidValueOptions = {},
): fc.Arbitrary<unknown> {
  return fc.oneof(...formsOf(schema, models).map((one) => form(one, models, options)));
}
