import { z } from 'zod';
import { ApiError } from '../api-error.ts';

type Reader = (text: string) => unknown;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

const readNumber: Reader = (text) => (NUMBER.test(text) ? Number(text) : text);
const readBoolean: Reader = (text) => (text === 'true' ? true : text === 'false' ? false : text);
const readText: Reader = (text) => text;

const isList = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodOptional ? isList(schema.unwrap()) : schema instanceof z.ZodArray;

/** How the text of one parameter becomes the type its schema wants; what does not fit stays text and is refused by it. */
function readerOf(schema: z.core.$ZodType): Reader {
  if (schema instanceof z.ZodOptional) return readerOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return readerOf(schema.element);
  if (schema instanceof z.ZodNumber) return readNumber;
  if (schema instanceof z.ZodBoolean) return readBoolean;
  if (schema instanceof z.ZodLiteral && [...schema.values].every((value) => typeof value === 'number')) {
    return readNumber;
  }
  return readText;
}

/**
 * Builds the reader of a query or path schema: it turns the texts of known parameters into numbers and booleans
 * by the schema and leaves out unknown ones. Throws `validation_failed` for a parameter given twice that is no list.
 */
export function textInput(schema: z.ZodObject): (texts: Record<string, string[]>) => Record<string, unknown> {
  const readers = Object.entries(schema.shape).map(
    ([name, member]) => [name, readerOf(member), isList(member)] as const,
  );
  return (texts) => {
    const input: Record<string, unknown> = {};
    for (const [name, read, many] of readers) {
      const given = texts[name] ?? [];
      const [text, another] = given;
      if (many) {
        if (text !== undefined) input[name] = given.map(read);
        continue;
      }
      if (another !== undefined) {
        throw new ApiError('validation_failed', `The parameter ${name} may be given once only.`, {
          fields: [{ path: `query.${name}`, message: 'Given more than once' }],
        });
      }
      if (text !== undefined) input[name] = read(text);
    }
    return input;
  };
}
