export type UdfParams = Readonly<Record<string, string | number>>;

/**
 * Asks a UDF server as charts do: GET, every value percent-encoded, the body read as JSON. Like them it never looks
 * at the HTTP status.
 */
export class UdfRequester {
  readonly #base: string;
  /** Paths and queries asked so far. */
  readonly asked: string[] = [];

  constructor(base: string) {
    this.#base = base;
  }

  async ask(path: string, params: UdfParams = {}): Promise<unknown> {
    const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const target = query.length === 0 ? path : `${path}?${query.join('&')}`;
    this.asked.push(target);
    const response = await fetch(`${this.#base}/${target}`, { credentials: 'same-origin' });
    return JSON.parse(await response.text());
  }
}

/** The members of an object; none of anything else. */
export function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** What a server says of its error; charts show exactly this. */
export function errorText(answer: unknown): string {
  const { errmsg } = members(answer);
  return typeof errmsg === 'string' ? errmsg : '';
}
