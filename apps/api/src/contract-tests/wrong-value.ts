import type { JsonSchema } from '@tickwire/contracts/specs';
import { formsOf } from './schema-forms.ts';
import type { Models } from './schema-forms.ts';

/** Stands for a number JSON can write and a double cannot hold; `toJsonText` writes it as 1e309. */
const OVERFLOW = '\u0000overflow';

/** JSON text of a mutated value. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll(JSON.stringify(OVERFLOW), '1e309');
}

function isOfType(value: unknown, type: JsonSchema['type']): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return type === undefined || typeof value === type;
  }
}

function admits(form: JsonSchema, value: unknown): boolean {
  if (value === OVERFLOW) return false;
  if (form.const !== undefined) return form.const === value;
  if (form.enum) return form.enum.some((known) => known === value);
  return isOfType(value, form.type);
}

/** Values just outside the limits of one form. */
function outside(form: JsonSchema): unknown[] {
  const values: unknown[] = [];
  if (form.minimum !== undefined) values.push(form.minimum - 1);
  if (form.maximum !== undefined) values.push(form.maximum + 1);
  if (typeof form.exclusiveMinimum === 'number') values.push(form.exclusiveMinimum);
  if (form.minLength !== undefined && form.minLength > 0) values.push('');
  if (form.maxLength !== undefined) values.push('x'.repeat(form.maxLength + 1));
  const { pattern } = form;
  if (pattern !== undefined) values.push(...['!', ' '].filter((text) => !new RegExp(pattern).test(text)));
  if (form.format === 'date') values.push('2026-02-30');
  if (form.maxItems !== undefined) values.push(Array.from({ length: form.maxItems + 1 }, () => 'AAPL'));
  return values;
}

/** Values that no form of the schema admits: of another type, off the enumeration, beyond a limit, no finite number. */
export function wrongValues(schema: JsonSchema, models: Models): unknown[] {
  const forms = formsOf(schema, models);
  const others = [null, true, 'wrong', 1.5, 99, [], {}, [null], OVERFLOW];
  return [
    ...others.filter((value) => !forms.some((form) => admits(form, value))),
    ...(forms.length === 1 ? forms.flatMap(outside) : []),
  ];
}
