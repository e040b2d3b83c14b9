import type { JsonSchema } from '@tickwire/contracts/specs';
import { markup, prose, type Markup } from './markup.ts';
import { referenceName } from './sample-value.ts';

type Inner = boolean | JsonSchema | undefined;

const asSchema = (inner: Inner): JsonSchema => (typeof inner === 'object' ? inner : {});

function joined(parts: readonly Markup[], separator: string): Markup[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [markup`${separator}`, part]));
}

/** The type of a value in one line, e.g. `array of Bar`; models are links. */
export function typeName(schema: JsonSchema): Markup | Markup[] {
  if (schema.$ref) {
    const name = referenceName(schema.$ref);
    return markup`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return markup`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) {
    return joined(
      schema.enum.map((value) => markup`<code>${JSON.stringify(value)}</code>`),
      ' or ',
    );
  }
  if (schema.allOf?.length === 1) return typeName(asSchema(schema.allOf[0]));
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) {
    return joined(
      alternatives.map((inner) => markup`${typeName(asSchema(inner))}`),
      ' or ',
    );
  }
  if (schema.type === 'array') {
    const items = Array.isArray(schema.items) ? schema.items[0] : schema.items;
    return markup`array of ${typeName(asSchema(items))}`;
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return markup`map of ${typeName(schema.additionalProperties)}`;
  }
  const types = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any');
  return markup`${types}${schema.format ? ` (${schema.format})` : ''}`;
}

const bounds: readonly [keyof JsonSchema, (value: unknown) => string][] = [
  ['minimum', (value) => `at least ${value}`],
  ['exclusiveMinimum', (value) => `above ${value}`],
  ['maximum', (value) => `at most ${value}`],
  ['minLength', (value) => `at least ${value} characters`],
  ['maxLength', (value) => `at most ${value} characters`],
  ['maxItems', (value) => `at most ${value} items`],
  ['default', (value) => `default ${JSON.stringify(value)}`],
];

function limits(schema: JsonSchema): string {
  return bounds
    .filter(([key]) => schema[key] !== undefined && Math.abs(Number(schema[key])) !== Number.MAX_SAFE_INTEGER)
    .map(([key, say]) => say(schema[key]))
    .join(', ');
}

/** One named value: a field of a model or a parameter. */
export interface Row {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly description?: string | undefined;
}

/** Named values as a definition list; an object without a name of its own is shown in place. */
export function rows(list: readonly Row[]): Markup {
  return markup`<dl class="fields">${list.map(
    ({ name, required, schema, description = schema.description }) => {
      const limit = limits(schema);
      return markup`<div>
      <dt><code>${name}</code>${required ? '' : markup` <span class="optional">optional</span>`}</dt>
      <dd>
        <span class="type">${typeName(schema)}${limit ? `, ${limit}` : ''}</span>
        ${description ? markup`<p>${prose(description)}</p>` : ''}
        ${schema.properties ? properties(schema) : ''}
      </dd>
    </div>`;
    },
  )}</dl>`;
}

/** The fields of an object. */
export function properties(schema: JsonSchema): Markup {
  const required = new Set(schema.required);
  return rows(
    Object.entries(schema.properties ?? {}).map(([name, inner]) => ({
      name,
      required: required.has(name),
      schema: asSchema(inner),
    })),
  );
}

/** All models of a document, each with an anchor that types link to. */
export function models(components: Readonly<Record<string, JsonSchema>>): Markup[] {
  return Object.entries(components).map(([name, schema]) => {
    const limit = limits(schema);
    return markup`<section class="model" id="schema-${name}">
      <h3><a href="#schema-${name}">${name}</a></h3>
      ${schema.description ? markup`<p>${prose(schema.description)}</p>` : ''}
      ${
        schema.properties
          ? properties(schema)
          : markup`<p class="type">${typeName(schema)}${limit ? `, ${limit}` : ''}${
              schema.pattern ? markup`, matches <code>${schema.pattern}</code>` : ''
            }</p>`
      }
    </section>`;
  });
}
