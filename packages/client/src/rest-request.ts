type QueryValue = string | number | boolean | readonly string[] | undefined;

/** Where an operation lives, and whether an idempotency key makes it safe to repeat. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly repeatable?: true;
}

/** What a call may carry, as the operation's types demand. */
export interface RestInput {
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: unknown;
}

/** Fills the placeholders of a path; a value that would lead to another path is an error of the caller. */
function fillPath(path: string, params: RestInput['params']): string {
  return path.replaceAll(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const value = String(params?.[name] ?? '');
    if (/^\.{0,2}$/.test(value))
      throw new TypeError(`The parameter ${name} is "${value}"; it takes an id or a name.`);
    return encodeURIComponent(value);
  });
}

function queryText(query: RestInput['query'] = {}): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined) text.append(name, String(one));
  }
  return text.size > 0 ? `?${text}` : '';
}

/** The request of one call, as arguments of `fetch`; throws a TypeError for what no request can carry. */
export function restRequest(
  { method, path }: Operation,
  baseUrl: string,
  { params, query, headers: given = {}, body }: RestInput,
): [url: string, init: RequestInit] {
  const url = baseUrl + fillPath(path, params) + queryText(query);
  const headers = new Headers({ accept: 'application/json, text/plain;q=0.9' });
  for (const [name, value] of Object.entries(given)) if (value !== undefined) headers.set(name, value);
  if (body === undefined) return [url, { method, headers }];
  headers.set('content-type', 'application/json');
  return [url, { method, headers, body: JSON.stringify(body) }];
}
