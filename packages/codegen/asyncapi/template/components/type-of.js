const ID = 'x-parser-schema-id';

/** Name of the component a schema is, or undefined for one declared in place. */
export function componentName(schema) {
  const id = schema[ID];
  return id === undefined || id.startsWith('<') ? undefined : id;
}

const literal = (value) => JSON.stringify(value);

/** A description as the comment above what it describes. */
export function comment({ description }) {
  return description === undefined ? '' : `/** ${description.replaceAll('*/', '* /')} */\n`;
}

/** The members of an object type; what is not required is optional. */
export function members(schema) {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {})
    .map(([name, member]) => {
      const mark = required.has(name) ? '' : '?';
      return `${componentName(member) ? '' : comment(member)}${literal(name)}${mark}: ${typeOf(member)};`;
    })
    .join('\n');
}

function objectType(schema) {
  if (schema.properties) return `{\n${members(schema)}\n}`;
  const values = schema.additionalProperties;
  return `Record<string, ${typeof values === 'object' ? typeOf(values) : 'unknown'}>`;
}

/** The TypeScript type of a schema declared in place: everything but a component's name. */
export function structureOf(schema) {
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.map(typeOf).join(' | ');
  if (schema.allOf) return schema.allOf.map(typeOf).join(' & ');
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => structureOf({ ...schema, type })).join(' | ');
  }
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `(${typeOf(schema.items)})[]`;
    case 'object':
      return objectType(schema);
    default:
      throw new Error(`The template knows no type for ${JSON.stringify(schema)}.`);
  }
}

/** The TypeScript type of a schema: the name of its component, or its structure. */
export function typeOf(schema) {
  return componentName(schema) ?? structureOf(schema);
}
