/**
 * What a caller must be allowed to do to use a route.
 * `public` needs nothing, `market` reads market data, `account` reads orders and positions,
 * `trade` changes them, `admin` operates the server.
 */
export const scopes = ['public', 'market', 'account', 'trade', 'admin'] as const;

export type Scope = (typeof scopes)[number];
