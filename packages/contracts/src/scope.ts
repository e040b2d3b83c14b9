/**
 * What a caller must be allowed to do to use a route.
 * `public` needs nothing, `market` reads market data, `account` reads orders and positions,
 * `trade` changes them, `halt` stops all trading, `resume` lifts a halt, `admin` sets limits and operates the server.
 */
export const scopes = ['public', 'market', 'account', 'trade', 'halt', 'resume', 'admin'] as const;

export type Scope = (typeof scopes)[number];
