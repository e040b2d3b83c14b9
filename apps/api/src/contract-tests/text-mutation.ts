import type { JsonSchema } from '@tickwire/contracts/specs';
import { formsOf, membersOf } from './schema-forms.ts';
import type { Models } from './schema-forms.ts';
import type { Mutation } from './mutation.ts';
import { wrongValues } from './wrong-value.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Texts that a parameter must refuse, as it travels in a URL: what is no number where one is wanted, and so on. */
function wrongTexts(schema: JsonSchema, models: Models): string[] {
  const forms = formsOf(schema, models);
  if (forms.some(({ type }) => type === 'string')) {
    return wrongValues(schema, models).filter(
      (value) => typeof value === 'string' && !value.includes('\0'),
    ) as string[];
  }
  const limits = wrongValues(schema, models).filter((value) => typeof value === 'number');
  return ['wrong', '', 'NaN', 'Infinity', '1e309', '0x10', '[1]', ...limits.map(String)];
}

export type TextPlace = 'params' | 'query' | 'headers';

/** Every single-point mutation of the parameters of a request. A path cannot leave one out or empty. */
export function textMutations(schema: JsonSchema, models: Models, place: TextPlace): Mutation[] {
  const leftOut: Mutation[] =
    place === 'params'
      ? []
      : (schema.required ?? []).map((name) => ({
          name: `${name} left out`,
          apply: (value) =>
            Object.fromEntries(Object.entries(value as Fields).filter(([key]) => key !== name)),
        }));
  const replaced = membersOf(schema).flatMap(([name, member]) =>
    wrongTexts(member, models)
      .filter((text) => place !== 'params' || text !== '')
      .map((text) => ({
        name: `${name} = ${JSON.stringify(text).slice(0, 24)}`,
        apply: (value: unknown) => ({ ...(value as Fields), [name]: text }),
      })),
  );
  return [...leftOut, ...replaced];
}
