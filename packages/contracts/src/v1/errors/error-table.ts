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
  live_trading_off: {
    status: 403,
    meaning: 'The account holds real money, and the configuration does not allow orders for it.',
    action: 'Start the server with LIVE_TRADING=yes, or trade a paper account.',
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
    action: 'Take the id from /api/v1/broker/accounts.',
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
  unknown_strategy: {
    status: 404,
    meaning: 'No strategy has this id.',
    action: 'Take the id from /api/v1/strategies.',
  },
  unknown_chart: {
    status: 404,
    meaning: 'No chart layout of this user has this id.',
    action: 'Take the id from GET /1.1/charts, with the same `client` and `user`.',
  },
  unknown_template: {
    status: 404,
    meaning: 'No study template, or template of this drawing, of this user has this name.',
    action:
      'Take the name from GET /1.1/study_templates or /1.1/drawing_templates, with the same `client` and `user`.',
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
  order_pending: {
    status: 409,
    meaning: 'The venue has not answered the last change of the order yet.',
    action: 'Wait for the update of the order, then ask again.',
  },
  idempotency_conflict: {
    status: 409,
    meaning: 'The idempotency key has been used for a request of another content.',
    action: 'Send a new key with a new request; repeat a request with exactly what it held.',
  },
  duplicate_order: {
    status: 409,
    meaning: 'The same order has just been placed, and neither of the two has an idempotency key.',
    action: 'Give every order its own idempotency key, or wait until the time in the detail has passed.',
  },
  account_halted: {
    status: 409,
    meaning: 'The account is halted: it takes no order.',
    action: 'Find out why, then lift the halt with /api/v1/portfolio/resume.',
  },
  reducing_only: {
    status: 409,
    meaning: 'The account may only reduce its positions, and the order would add to one.',
    action: 'Place an order that reduces a position, or resume the account with /api/v1/portfolio/resume.',
  },
  strategy_running: {
    status: 409,
    meaning: 'The strategy is running already.',
    action: 'Stop it first.',
  },
  strategy_not_running: {
    status: 409,
    meaning: 'The strategy is not running.',
    action: 'Start it first.',
  },
  replay_unavailable: {
    status: 409,
    meaning: 'The symbol cannot be replayed now: it was not imported, or its replay has not been started.',
    action: 'Import a price file for the symbol, then start its replay.',
  },
  storage_full: {
    status: 409,
    meaning: 'As many chart layouts, or templates of a kind, are saved as may be kept.',
    action: 'Delete one that is no longer needed.',
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
  import_refused: {
    status: 422,
    meaning: 'The price file cannot be imported, and nothing of it was.',
    action: 'Correct what the detail names; `errors` lists bad rows by their line in the file.',
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
  invalid_bracket: {
    status: 422,
    meaning: 'A take-profit or stop is on the wrong side of the price, or two of them exclude each other.',
    action: 'Put a take-profit where the position gains and one stop where it loses.',
  },
  would_cross: {
    status: 422,
    meaning: 'The order is post-only and would have traded at once.',
    action: 'Move its price behind the other side of the book, or leave out postOnly.',
  },
  would_increase: {
    status: 422,
    meaning: 'The order is reduce-only and would open, enlarge or turn a position.',
    action: 'Send no more than the position holds, on the opposite side, or leave out reduceOnly.',
  },
  not_filled: {
    status: 422,
    meaning: 'The order is fill-or-kill and cannot be filled whole at once.',
    action: 'Send less, a worse price or another duration.',
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
  no_exchange_rate: {
    status: 422,
    meaning: 'No currency pair that is quoted now tells the rate.',
    action: 'Check the currencies, or wait until a pair of them has a price.',
  },
  leverage_out_of_range: {
    status: 422,
    meaning: 'The leverage is outside what the symbol allows.',
    action: 'Stay between min and max of /api/v1/broker/leverage/info.',
  },
  leverage_fixed: {
    status: 422,
    meaning: 'The venue of the account decides margin by itself, so no leverage can be set.',
    action: 'Leave the leverage as it is; maxLeverage in /api/v1/risk/limits bounds the exposure.',
  },
  insufficient_margin: {
    status: 422,
    meaning: 'The account has not the margin the order needs, or no money at all.',
    action: 'Send less, close a position or raise the leverage where it can be set.',
  },
  symbol_restricted: {
    status: 422,
    meaning: 'The risk limits forbid this symbol on the account.',
    action: 'Trade another symbol, or lift the restriction in /api/v1/risk/limits.',
  },
  order_quantity_limit: {
    status: 422,
    meaning: 'The order is larger than one order may be.',
    action: 'Send less, or raise maxOrderQuantity in /api/v1/risk/limits.',
  },
  order_notional_limit: {
    status: 422,
    meaning: 'The order is worth more than one order may be.',
    action: 'Send less, or raise maxOrderNotional in /api/v1/risk/limits.',
  },
  fat_finger: {
    status: 422,
    meaning: "The order is worth many times the mean of the account's recent orders in the symbol.",
    action:
      'Check the quantity; if it is meant, raise fatFingerMultiple in /api/v1/risk/limits or send it in parts.',
  },
  price_collar: {
    status: 422,
    meaning: 'The price is further through the market than the collar allows.',
    action: 'Check the price; if it is meant, raise priceCollar in /api/v1/risk/limits.',
  },
  stale_market_data: {
    status: 422,
    meaning: 'The newest quote of the symbol is too old to price the order by.',
    action: 'Wait for a fresh quote, or raise maxQuoteAgeMs in /api/v1/risk/limits.',
  },
  position_limit: {
    status: 422,
    meaning: 'The position would hold more than it may.',
    action: 'Send less, or raise maxPositionQuantity in /api/v1/risk/limits.',
  },
  position_notional_limit: {
    status: 422,
    meaning: 'The position would be worth more than it may.',
    action: 'Send less, or raise maxPositionNotional in /api/v1/risk/limits.',
  },
  gross_exposure_limit: {
    status: 422,
    meaning: 'Long and short positions together would be worth more than they may.',
    action: 'Send less, close a position or raise maxGrossExposure in /api/v1/risk/limits.',
  },
  net_exposure_limit: {
    status: 422,
    meaning: 'Long less short positions would be worth more than they may.',
    action: 'Send less, trade the other side or raise maxNetExposure in /api/v1/risk/limits.',
  },
  concentration_limit: {
    status: 422,
    meaning: 'One position would be a larger share of the equity than it may.',
    action: 'Send less, or raise maxConcentration in /api/v1/risk/limits.',
  },
  leverage_limit: {
    status: 422,
    meaning: 'The exposure would be a larger multiple of the equity than it may.',
    action: 'Send less, close a position or raise maxLeverage in /api/v1/risk/limits.',
  },
  open_orders_limit: {
    status: 422,
    meaning: 'The account has as many working orders as it may.',
    action: 'Cancel one, or raise maxOpenOrders in /api/v1/risk/limits.',
  },
  self_trade: {
    status: 422,
    meaning: 'The order could trade with a working order of the same account.',
    action: 'Cancel that order first, or set selfTrade to `allow` in /api/v1/risk/limits.',
  },
  unpriceable_position: {
    status: 422,
    meaning: 'A position has no price or exchange rate, so that a limit cannot be checked.',
    action: 'Wait for its quote or rate; orders that reduce a position are taken meanwhile.',
  },
  rate_limited: {
    status: 429,
    meaning: 'Too many requests.',
    action: 'Wait for the seconds in the Retry-After header.',
  },
  order_rate_limit: {
    status: 429,
    meaning: 'The account sends orders faster than it may; cancels are never counted.',
    action:
      'Wait for the seconds in the Retry-After header, or raise maxOrdersPerSecond in /api/v1/risk/limits.',
  },
  fill_rate_limit: {
    status: 429,
    meaning: 'The symbol fills more often in a minute than it may: a loop may be trading.',
    action:
      'Wait for the seconds in the Retry-After header, or raise maxFillsPerMinute in /api/v1/risk/limits.',
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
  journal_unavailable: {
    status: 503,
    meaning:
      'The journal cannot be written (disk full, read-only or locked): no order is taken until it can.',
    action: 'Make room on the disk; the server goes on by itself. Retry with the same idempotency key.',
  },
  outcome_unknown: {
    status: 503,
    meaning: 'The request was taken but could not be confirmed as durable: it may or may not have happened.',
    action: 'Repeat it with the same idempotency key, or read the orders before sending another.',
  },
  clock_stepped_back: {
    status: 503,
    meaning: "The server's clock stepped back too far to time orders by.",
    action: 'Set the clock right, or wait until it has caught up; retry with the same idempotency key.',
  },
  venue_unavailable: {
    status: 503,
    meaning: 'The venue of the account is not connected, or takes no orders now; the detail says why.',
    action: 'Retry once the account is connected; the broker-connection stream tells.',
  },
  market_data_unavailable: {
    status: 503,
    meaning: 'Where the prices come from cannot be asked now, and what was asked for is not here.',
    action: 'Do what the detail says and retry; what was fetched before is still served.',
  },
} as const satisfies Record<string, { status: number; meaning: string; action: string }>;

export type ErrorCode = keyof typeof errorTable;

export const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];
