import type { JsonSchema } from '@tickwire/contracts/specs';
import { formsOf, membersOf } from './schema-forms.ts';
import type { Models } from './schema-forms.ts';
import { wrongValues } from './wrong-value.ts';

/** One way to make a valid value invalid. */
export interface Mutation {
  readonly name: string;
  apply(value: unknown): unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const short = (value: unknown) => JSON.stringify(value).slice(0, 24);

function within(name: string, { name: inner, apply }: Mutation): Mutation {
  return {
    name: `${name}.${inner}`,
    apply: (value) => ({ ...(value as Fields), [name]: apply((value as Fields)[name]) }),
  };
}

function memberMutations(form: JsonSchema, models: Models): Mutation[] {
  const required: Mutation[] = (form.required ?? []).map((name) => ({
    name: `${name} left out`,
    apply: (value) => Object.fromEntries(Object.entries(value as Fields).filter(([key]) => key !== name)),
  }));
  const unknown: Mutation[] =
    form.additionalProperties === false
      ? [{ name: 'unknown field', apply: (value) => ({ ...(value as Fields), 'not in the contract': 1 }) }]
      : [];
  const nested = membersOf(form).flatMap(([name, member]) =>
    mutations(member, models).map((mutation) => within(name, mutation)),
  );
  return [...required, ...unknown, ...nested];
}

/** Every single-point mutation of values of a schema; apply them to values that have all optional members. */
export function mutations(schema: JsonSchema, models: Models): Mutation[] {
  const replaced = wrongValues(schema, models).map((wrong) => ({
    name: `= ${short(wrong)}`,
    apply: () => wrong,
  }));
  const forms = formsOf(schema, models);
  const [only] = forms;
  return forms.length === 1 && only?.type === 'object' && only.properties
    ? [...replaced, ...memberMutations(only, models)]
    : replaced;
}
