import type { Config } from './config.ts';

/** What a caller by another name is told. */
export const UNKNOWN_HOST =
  'The server listens on this machine alone and is not known by this host name; call it as 127.0.0.1 or localhost.';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const isLoopback = (name: string) => LOOPBACK.test(name);

/** The name in a Host header without its port, in lower case; undefined when it is none. */
function hostName(host: string): string | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;
}

/**
 * Whether a Host header names this server. One that listens on a loopback address is reached by loopback names and
 * the hosts of `CORS_ORIGINS` alone: a page whose own name was rebound to 127.0.0.1 is not answered. A server on any
 * other address cannot know its names, and a caller without the header is no browser; both pass.
 */
export function hostCheck({
  HOST,
  CORS_ORIGINS,
}: Pick<Config, 'HOST' | 'CORS_ORIGINS'>): (host: string | undefined) => boolean {
  const listensOnLoopback = isLoopback(HOST.includes(':') ? `[${HOST}]` : HOST.toLowerCase());
  if (!listensOnLoopback || CORS_ORIGINS.includes('*')) return () => true;
  const names = new Set(CORS_ORIGINS.map((origin) => new URL(origin).hostname));
  return (host) => {
    if (host === undefined) return true;
    const name = hostName(host);
    return name !== undefined && (isLoopback(name) || names.has(name));
  };
}
