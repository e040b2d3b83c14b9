/**
 * Every error code of the API with the HTTP status it answers with, what it means and what to do.
 * The error pages of the docs and the statuses of every operation are made from this table.
 */
export const errorTable = {
  malformed_request: {
    status: 400,
    meaning:
      'The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol.',
    action:
      'Send what the detail asks for: a JSON body with Content-Type application/json, subprotocol tickwire.v1 or none.',
  },
  forbidden: {
    status: 403,
    meaning: 'The caller, its origin or the host name it called may not do this.',
    action: 'Call from an allowed origin, under an allowed host name, with the scope the operation names.',
  },
  not_found: {
    status: 404,
    meaning: 'No route lives at this path.',
    action: 'Check the path against /api/v1/docs.',
  },
  unknown_symbol: {
    status: 404,
    meaning: 'No instrument has this name or ticker.',
    action: 'Look the symbol up with /api/v1/datafeed/search.',
  },
  unknown_account: {
    status: 404,
    meaning: 'No account has this id.',
    action: 'Take the id from /api/v1/broker/account.',
  },
  unknown_order: {
    status: 404,
    meaning: 'No order has this id.',
    action: 'Take the id from /api/v1/broker/orders.',
  },
  unknown_position: {
    status: 404,
    meaning: 'No open position has this id.',
    action: 'Take the id from /api/v1/broker/positions.',
  },
  method_not_allowed: {
    status: 405,
    meaning: 'The path exists but not with this method.',
    action: 'Use a method the Allow header names.',
  },
  order_final: {
    status: 409,
    meaning: 'The order is filled, cancelled or rejected and can no longer change.',
    action: 'Read the order again and place a new one if needed.',
  },
  replay_unavailable: {
    status: 409,
    meaning: 'The symbol cannot be replayed now: it was not imported, or its replay has not been started.',
    action: 'Import a price file for the symbol, then start its replay.',
  },
  sunset: {
    status: 410,
    meaning: 'This version of the API has been switched off.',
    action: 'Move to a version listed by /api/v1/versions.',
  },
  payload_too_large: {
    status: 413,
    meaning: 'The body is larger than the server accepts.',
    action: 'Send less; the limit is in the configuration table.',
  },
  validation_failed: {
    status: 422,
    meaning: 'A field is missing, unknown or of the wrong shape.',
    action: 'Correct the fields named in `errors`.',
  },
  unsupported_resolution: {
    status: 422,
    meaning: 'The symbol has no bars at this resolution.',
    action: "Use one of the symbol's supported_resolutions or a multiple of one.",
  },
  invalid_price: {
    status: 422,
    meaning: 'A price is missing for this order type, or off the tick grid.',
    action: "Send the prices the type needs, as multiples of the symbol's tick size.",
  },
  invalid_quantity: {
    status: 422,
    meaning: 'The quantity is not a multiple of the lot size, or more than there is.',
    action: "Send a positive multiple of the symbol's lot size.",
  },
  immutable_field: {
    status: 422,
    meaning: 'The symbol, side or type of an order cannot be changed.',
    action: 'Cancel the order and place a new one.',
  },
  unsupported_order: {
    status: 422,
    meaning: 'The engine does not execute orders of this kind.',
    action: 'Leave out the field the detail names.',
  },
  market_closed: {
    status: 422,
    meaning: 'The session is closed and a market order cannot wait.',
    action: 'Place a limit order, which rests, or wait for the session to open.',
  },
  no_market_data: {
    status: 422,
    meaning: 'There is no quote to execute or price this order against.',
    action: 'Wait for a quote, or start the replay of an imported symbol.',
  },
  leverage_out_of_range: {
    status: 422,
    meaning: 'The leverage is outside what the symbol allows.',
    action: 'Stay between min and max of /api/v1/broker/leverage/info.',
  },
  rate_limited: {
    status: 429,
    meaning: 'Too many requests.',
    action: 'Wait for the seconds in the Retry-After header.',
  },
  internal_error: {
    status: 500,
    meaning: 'The server failed; the request id finds it in the log.',
    action: 'Retry; report the request id if it happens again.',
  },
  unavailable: {
    status: 503,
    meaning: 'The server is starting, stopping or its journal has stopped.',
    action: 'Retry after the seconds in the Retry-After header.',
  },
} as const satisfies Record<string, { status: number; meaning: string; action: string }>;

export type ErrorCode = keyof typeof errorTable;

export const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];
