/** Marks an exact number in JSON; text that begins with it gets one more. */
const MARK = '#';

const encodeValue = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return `${MARK}${value}`;
  return typeof value === 'string' && value.startsWith(MARK) ? MARK + value : value;
};

const decodeValue = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
  return value.startsWith(MARK + MARK) ? value.slice(1) : BigInt(value.slice(1));
};

/** One line of JSON; exact numbers as text. */
export const encodeExact = (value: unknown): string => JSON.stringify(value, encodeValue);

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const sortedFields = (key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(byName))
    : encodeValue(key, value);

/** The same, with the fields of every object in the order of their names: equal values give equal text. */
export const encodeCanonical = (value: unknown): string => JSON.stringify(value, sortedFields);

/** Reads what `encodeExact` or `encodeCanonical` wrote. Throws SyntaxError on anything else. */
export const decodeExact = (line: string): unknown => JSON.parse(line, decodeValue);
