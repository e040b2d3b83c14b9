/** Title, version and licence both specs carry. */
export const apiInfo = {
  title: 'Tickwire',
  version: '1.0.0',
  description:
    'Market data, charts, orders and streams of a trading backend. REST and WebSocket share their models; ' +
    'times are milliseconds since 1970-01-01 UTC unless a field says seconds.',
} as const;

/** Where the one socket of v1 lives. */
export const SOCKET_PATH = '/api/v1/ws';
