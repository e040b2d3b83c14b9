import type { RestRoute } from '@tickwire/contracts';

/** What a call sends; `body` is the text as it travels. */
export interface RestInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: string;
}

export interface RestAnswer {
  readonly status: number;
  /** Without its parameters. */
  readonly mediaType: string;
  readonly text: string;
}

/** Calls an operation of a running server. */
export async function restCall(baseUrl: string, route: RestRoute, input: RestInput): Promise<RestAnswer> {
  const path = route.path.replace(/{([^}]+)}/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of [value].flat()) if (one !== undefined) search.append(name, String(one));
  }
  const response = await fetch(`${baseUrl}${path}${search.size > 0 ? `?${search}` : ''}`, {
    method: route.method.toUpperCase(),
    headers: {
      accept: 'application/json',
      ...Object.fromEntries(
        Object.entries(input.headers ?? {}).map(([name, value]) => [name, String(value)]),
      ),
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(input.body === undefined ? {} : { body: input.body }),
  });
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  return { status: response.status, mediaType, text: await response.text() };
}
