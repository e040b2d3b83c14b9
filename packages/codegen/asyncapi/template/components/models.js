import { Text } from '@asyncapi/generator-react-sdk';
import { comment, members, structureOf } from './type-of';

const NAMES = 'x-enum-varnames';

function declaration(name, schema) {
  const names = schema[NAMES];
  if (names) {
    const entries = names.map((label, index) => `${label}: ${JSON.stringify(schema.enum[index])}`);
    return [
      `export const ${name} = { ${entries.join(', ')} } as const;`,
      `export type ${name} = (typeof ${name})[keyof typeof ${name}];`,
    ].join('\n');
  }
  if (schema.type === 'object' && schema.properties)
    return `export interface ${name} {\n${members(schema)}\n}`;
  return `export type ${name} = ${structureOf(schema)};`;
}

/** Every model of the document; integer enums also as constants by name. */
export function Models({ asyncapi }) {
  return asyncapi
    .components()
    .schemas()
    .all()
    .map((schema) => (
      <Text newLines={2}>{comment(schema.json()) + declaration(schema.id(), schema.json())}</Text>
    ));
}
