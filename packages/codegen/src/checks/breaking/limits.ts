import type { JsonSchema } from '@tickwire/contracts/specs';
import type { Direction } from './direction.ts';

const list = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(', ');

/** Values the writer may write that the reader does not know; a reader of an open enumeration knows them all. */
function enumFaults(written: JsonSchema, read: JsonSchema, direction: Direction): string[] {
  if (!read.enum || (direction === 'response' && read['x-open-enum'] === true)) return [];
  if (!written.enum) {
    return [direction === 'request' ? `only ${list(read.enum)} is accepted now` : 'may now be any value'];
  }
  const unknown = written.enum.filter((value) => !read.enum?.includes(value));
  if (unknown.length === 0) return [];
  return [
    direction === 'request'
      ? `the value ${list(unknown)} is no longer accepted`
      : `may now be ${list(unknown)}, which it never was`,
  ];
}

/** A limit of a value: at or beyond which size it is out. */
interface Limit {
  readonly name: string;
  readonly at: number;
  readonly exclusive?: boolean;
}

/** The tighter one of the two ways to write a lower (`sign` 1) or upper (-1) limit of a number. */
function numberLimit(schema: JsonSchema, sign: 1 | -1): Limit {
  const [name, open, strict] =
    sign === 1
      ? ['minimum', schema.minimum, schema.exclusiveMinimum]
      : ['maximum', schema.maximum, schema.exclusiveMaximum];
  const at = open === undefined ? -Infinity : sign * open;
  if (typeof strict === 'number' && sign * strict >= at) return { name, at: sign * strict, exclusive: true };
  return { name, at };
}

const lower = (name: string, value = 0): Limit => ({ name, at: value });
const upper = (name: string, value = Infinity): Limit => ({ name, at: -value });

/** All limits of a schema, each turned so that more is tighter. */
function limits(schema: JsonSchema): Limit[] {
  return [
    numberLimit(schema, 1),
    numberLimit(schema, -1),
    lower('minLength', schema.minLength),
    upper('maxLength', schema.maxLength),
    lower('minItems', schema.minItems),
    upper('maxItems', schema.maxItems),
  ];
}

const tighter = (one: Limit, other: Limit) =>
  one.at > other.at || (one.at === other.at && one.exclusive === true && other.exclusive !== true);

/** Faults between bounds, lengths, patterns and enumerations of two schemas of one type. */
export function limitFaults(written: JsonSchema, read: JsonSchema, direction: Direction): string[] {
  const faults = enumFaults(written, read, direction);
  if (written.enum) return faults;
  const change = direction === 'request' ? 'is tighter than it was' : 'is looser than it was';
  const writtenLimits = limits(written);
  limits(read).forEach((limit, index) => {
    const own = writtenLimits[index];
    if (own && tighter(limit, own)) faults.push(`${limit.name} ${change}`);
  });
  for (const name of ['pattern', 'format', 'multipleOf'] as const) {
    if (read[name] !== undefined && read[name] !== written[name]) faults.push(`${name} ${change}`);
  }
  return faults;
}
