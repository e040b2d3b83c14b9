/** The address of the page this runs in, if it runs in one. */
function pageUrl(scope: object = globalThis): string | undefined {
  return 'location' in scope && scope.location ? String(scope.location) : undefined;
}

/**
 * The absolute address of the server, without a trailing slash. In a browser `baseUrl` may be relative to the page,
 * `''` being its origin. Throws a TypeError when it is no http address.
 */
export function absoluteBaseUrl(baseUrl: string): string {
  const address = baseUrl || '/';
  const page = pageUrl();
  const url = URL.canParse(address, page) ? new URL(address, page) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`baseUrl is "${baseUrl}"; it takes an address such as http://127.0.0.1:8000.`);
  }
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
