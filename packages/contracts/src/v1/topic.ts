/** Orders the keys of every object in `value`; absent and null become `""`. */
function canonical(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, canonical(member)]));
}

/**
 * The key of a stream: `<route>:<parameters as compact JSON>`, enumerating all `keys` of the request schema
 * in order, an absent or null one as `""`. This is the reference the generated builders are tested against.
 */
export function topicKey(
  route: string,
  keys: readonly string[],
  request: Readonly<Record<string, unknown>>,
): string {
  const complete = Object.fromEntries(keys.map((key) => [key, request[key]]));
  return `${route}:${JSON.stringify(canonical(complete))}`;
}
