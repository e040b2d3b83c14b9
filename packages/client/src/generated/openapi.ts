// Generated from specs/openapi.json by `make generate-openapi-client`. Do not edit.

export interface paths {
  '/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What this server is and where everything is found; a browser gets the trading page instead */
    get: operations['getApiMetadata'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether this version of the API is up */
    get: operations['getHealthStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/version': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The version of the API this path belongs to */
    get: operations['getCurrentAPIVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All versions of the API and where each stands in its life cycle */
    get: operations['getAPIVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the server is healthy, with its uptime */
    get: operations['getServerHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Answers 204 while the process runs */
    get: operations['getLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether requests can be served: 200 when ready, 503 when not */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/detailed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every component with its state, and latency metrics */
    get: operations['getDetailedHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Latency of orders, data, sockets and requests in milliseconds */
    get: operations['getHealthMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Metrics in the Prometheus text format */
    get: operations['getPrometheusMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/datafeed/config': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the datafeed offers: resolutions, exchanges, symbol types */
    get: operations['getConfig'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/datafeed/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Symbols whose name, ticker or description contains the text */
    get: operations['searchSymbols'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/datafeed/resolve/{symbol}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything a chart must know of a symbol */
    get: operations['resolveSymbol'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/datafeed/bars': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Bars of a symbol in [from_time, to_time), or the last count_back ones before to_time */
    get: operations['getBars'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/datafeed/quotes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Quotes of several symbols in the order asked; an unknown one is an element with s = "error" */
    post: operations['getQuotes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/datafeed/depth/{symbol}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Depth of book of a symbol */
    get: operations['getDepth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/datafeed/exchange-rate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a unit of one currency is worth in another */
    get: operations['getExchangeRate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/datafeed/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the datafeed serves, and how much */
    get: operations['datafeedHealthCheck'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Imports the prices of a CSV file as a symbol that can be charted and replayed
     * @description The whole file is imported or nothing of it. The body may have up to 32 MiB.
     */
    post: operations['importPrices'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every imported symbol and where its replay stands */
    get: operations['listReplays'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/replay/{symbol}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the replay of one imported symbol stands */
    get: operations['getReplay'];
    /** Moves the cursor of an imported symbol to a date and plays from there */
    put: operations['startReplay'];
    post?: never;
    /** Ends the replay: the whole history is shown again and the market of the symbol is closed */
    delete: operations['stopReplay'];
    options?: never;
    head?: never;
    /** Pauses, resumes or changes the speed of a started replay */
    patch: operations['updateReplay'];
    trace?: never;
  };
  '/api/v1/replay/{symbol}/step': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plays whole source bars at once, playing or paused */
    post: operations['stepReplay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/udf/config': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Configuration of the UDF datafeed */
    get: operations['udfConfig'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/udf/symbols': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Resolves a symbol by name, ticker or EXCHANGE:NAME */
    get: operations['udfSymbols'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/udf/symbol_info': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All symbols of an exchange as a table */
    get: operations['udfSymbolInfo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/udf/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Finds symbols; the header X-Total-Count tells how many match in all */
    get: operations['udfSearch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/udf/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Bars in [from, to), or the last countback ones before to */
    get: operations['udfHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/udf/marks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Own fills as marks on bars */
    get: operations['udfMarks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/udf/timescale_marks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Own fills as marks on the time scale */
    get: operations['udfTimescaleMarks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/udf/time': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Server time in unix seconds, as a bare number */
    get: operations['udfTime'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/udf/quotes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Quotes of several symbols, comma-separated */
    get: operations['udfQuotes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Working orders and today's final ones */
    get: operations['getOrders'];
    put?: never;
    /**
     * Places an order; the answer comes once it is durable
     * @description Send an idempotency key, as the header `Idempotency-Key` or as `clientOrderId`, and repeat the request with it when no answer came: there will be one order. Take-profit and stop make a bracket: two orders that stay INACTIVE while the order works, work for as much as it has filled, close the position and cancel one another. Cancelling the order before it fills cancels them.
     */
    post: operations['placeOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/orders/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an order would cost, without placing it */
    post: operations['previewOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/orders/{order_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Makes a working order what the body says; a bracket that the body leaves out is removed */
    put: operations['modifyOrder'];
    post?: never;
    /** Cancels a working order, and with it its bracket */
    delete: operations['cancelOrder'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/positions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open positions */
    get: operations['getPositions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/positions/{position_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Closes a position, or a part of it, with a market order of the opposite side */
    delete: operations['closePosition'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/positions/{position_id}/reverse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turns a position round with one market order of twice its quantity; its bracket is cancelled */
    post: operations['reversePosition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/positions/{position_id}/brackets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Sets take-profit and stop of an open position; its other orders stay as they are */
    put: operations['editPositionBrackets'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/executions/{symbol}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Own fills of a symbol, oldest first */
    get: operations['getExecutions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The account orders go to */
    get: operations['getAccountInfo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The accounts the caller may use, the default one first */
    get: operations['getAccounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/capabilities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which orders the venue of an account takes, and whether a leverage can be set there */
    get: operations['getBrokerCapabilities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/connection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether an account is connected to its venue, and why it takes no orders if it does not
     * @description Answered also while no account is known: it then tells of the venue that will have the default account.
     */
    get: operations['getBrokerConnection'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/leverage/info': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The leverage set for a symbol and its bounds; one that estimates margin alone, with nothing to set, where the venue decides margin */
    get: operations['leverageInfo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/leverage/set': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Sets the leverage of a symbol, unless the venue of the account decides margin */
    put: operations['setLeverage'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/broker/leverage/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a leverage would mean, without setting it */
    post: operations['previewLeverage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/portfolio/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Equity, exposure, margin and risk of an account in one answer */
    get: operations['getPortfolioMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/portfolio/positions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open positions with market value, P/L by cause and lots */
    get: operations['getPortfolioPositions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/portfolio/exposure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the account is exposed to, by symbol, currency and type of instrument */
    get: operations['getExposure'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/portfolio/snapshots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The account at the end of past UTC days, the newest 400, oldest first */
    get: operations['getDailySnapshots'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/portfolio/equity-curve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Equity of the account over the last year, kept every minute and at every fill; by the hour once two days old */
    get: operations['getEquityCurve'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/portfolio/shadow': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the venue and the paper venue beside it differ */
    get: operations['getShadowReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/portfolio/emergency-halt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Halts trading at once: no new order, every working one cancelled, positions closed if asked
     * @description No order is taken from the moment the request line and headers are read; it answers when every order is cancelled or its venue has had its time, and with 200 if one account at least is halted. The body may be left out. What of it cannot be understood, a field or all of it, counts as left out: the call is never refused for its form, nor for the number of requests. A body that comes after the headers halts once more, and the answer is about that. Calling it again is harmless. Only resume lifts the halt.
     */
    post: operations['emergencyHalt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/portfolio/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lifts a halt, for a reason; strategies stay stopped */
    post: operations['resumeTrading'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/risk/limits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The limits every order of the account is checked against */
    get: operations['getRiskLimits'];
    /** Sets the limits it names and answers with all of them; working orders stay as they are */
    put: operations['setRiskLimits'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/risk/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the account stands against its limits, and whether it is halted */
    get: operations['getRiskStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/risk/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Halts, resumes and changed limits of the account, newest first; the newest 1,000 are known */
    get: operations['getRiskHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/strategies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The strategies on the caller's accounts */
    get: operations['listStrategies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/strategies/{strategy_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a strategy does and has logged */
    get: operations['getStrategy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/strategies/{strategy_id}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Starts a strategy; refused while its account is halted */
    post: operations['startStrategy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/strategies/{strategy_id}/stop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stops a strategy: its working orders are cancelled, positions stay with the brackets that protect them */
    post: operations['stopStrategy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/gaps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The interruptions of the venue since the server was started, oldest first, the newest 1,000 at most */
    get: operations['listGaps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/1.1/charts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The saved chart layouts, newest first, or with `chart` the content of one */
    get: operations['getCharts'];
    put?: never;
    /**
     * Saves a chart layout as a new one, or with `chart` in place of one
     * @description A layout has up to 1 MiB of content, and 1,000 of them are kept in all.
     */
    post: operations['saveChart'];
    /** Deletes a saved chart layout */
    delete: operations['deleteChart'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/1.1/study_templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The saved study templates by name, or with `template` the content of one */
    get: operations['getStudyTemplates'];
    put?: never;
    /**
     * Saves a study template, in place of one of the same name
     * @description A template has up to 1 MiB of content, and 1,000 of them are kept in all.
     */
    post: operations['saveStudyTemplate'];
    /** Deletes a saved study template */
    delete: operations['deleteStudyTemplate'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/1.1/drawing_templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The names of the templates saved for a drawing, or with `name` the content of one */
    get: operations['getDrawingTemplates'];
    put?: never;
    /**
     * Saves a template of a drawing, in place of one of the same name
     * @description A template has up to 1 MiB of content, and 1,000 of them are kept in all.
     */
    post: operations['saveDrawingTemplate'];
    /** Deletes a saved template of a drawing */
    delete: operations['deleteDrawingTemplate'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @example DEMO-ACCOUNT */
    AccountId: string;
    /** @description Values are in the account currency; `null` is no limit. */
    AccountLimits: {
      /** @description Units of one order. */
      maxOrderQuantity: number | null;
      /** @description Value of one order. */
      maxOrderNotional: number | null;
      /** @description Units of one position, long or short. */
      maxPositionQuantity: number | null;
      /** @description Value of one position, long or short. */
      maxPositionNotional: number | null;
      /** @description Value of long and short positions together. */
      maxGrossExposure: number | null;
      /** @description Value of long less short positions, whatever its sign. */
      maxNetExposure: number | null;
      /** @description Value of one position as a share of the equity: 1 is 100 %. */
      maxConcentration: number | null;
      /** @description Gross exposure as a multiple of the equity. */
      maxLeverage: number | null;
      /** @description Working orders. */
      maxOpenOrders: number | null;
      /** @description Orders and modifications in a second; cancels are not counted. */
      maxOrdersPerSecond: number | null;
      /** @description Fills of one symbol in a minute; beyond it the symbol takes no order for a while. */
      maxFillsPerMinute: number | null;
      /** @description Value of an order as a multiple of the mean of the account's recent ones in the symbol. */
      fatFingerMultiple: number | null;
      /** @description How far through the market a price may be, as a share of the reference price: 0.1 is 10 %. */
      priceCollar: number | null;
      /** @description Age in ms of the quote an order is priced by. */
      maxQuoteAgeMs: number | null;
      /** @description For so many ms an order of the same content needs an idempotency key of its own. */
      duplicateWindowMs: number | null;
      /**
       * @description Whether an order may trade with a working order of the same account.
       * @enum {string}
       */
      selfTrade: 'deny' | 'allow';
      /** @description Loss as a share of the day's opening equity from which positions may only be reduced. */
      dailyLossReduce: number | null;
      /** @description Loss as a share of the day's opening equity that halts the account. */
      dailyLossHalt: number | null;
      /** @description Fall from the highest equity, as a share of it, from which positions may only be reduced. */
      drawdownReduce: number | null;
      /** @description Fall from the highest equity, as a share of it, that halts the account. */
      drawdownHalt: number | null;
    };
    AccountMetainfo: {
      id: components['schemas']['AccountId'];
      name: string;
      /**
       * @description `live`: it holds real money.
       * @enum {string}
       */
      type: 'demo' | 'live';
      /**
       * @description `paper`: orders stay in this server. `shadow`: they go to the venue and to a paper venue beside it, and both are compared. `live`: they go to the venue, on which a `demo` account trades paper money all the same.
       * @enum {string}
       */
      mode: 'paper' | 'shadow' | 'live';
      currency: string;
      /**
       * @description Whether a close realises against the mean cost or the oldest lots.
       * @enum {string}
       */
      costing: 'average' | 'fifo';
    };
    ApiHealth: {
      /** @constant */
      status: 'ok';
      message: string;
      /**
       * Format: date-time
       * @example 2026-01-05T14:30:00.000Z
       */
      timestamp: string;
      api_version: string;
      version_info: {
        version: string;
        release_date: string;
        status: components['schemas']['VersionStatus'];
        deprecation_notice: string | null;
      };
    };
    ApiMetadata: {
      name: string;
      version: string;
      /** @constant */
      status: 'running';
      current_api_version: string;
      documentation: string;
      health: string;
      versions: string;
      datafeed: string;
      websockets: {
        [key: string]: components['schemas']['WebSocketInfo'];
      };
    };
    ApiVersions: {
      current_version: string;
      available_versions: components['schemas']['VersionInfo'][];
      documentation_url: string;
      support_contact: string;
    };
    /** @description Open, high, low, close and volume of one period. */
    Bar: {
      /** @description Start of the bar, ms UTC. Bars of a day or longer: the trading day (first one of the period) at 00:00 UTC. */
      time: components['schemas']['TimestampMs'];
      open: components['schemas']['Price'];
      high: components['schemas']['Price'];
      low: components['schemas']['Price'];
      close: components['schemas']['Price'];
      volume: number;
    };
    BarsPage: {
      /** @description Ascending by time; of a longer range the newest 10,000. */
      bars: components['schemas']['Bar'][];
      /** @description True when nothing as old as the range, or older, exists. */
      no_data: boolean;
    };
    /** @description The whole bracket of a position: what is left out is taken away. */
    Brackets: {
      /** @description Limit price that closes with a gain. */
      takeProfit?: components['schemas']['Price'];
      /** @description Stop price that closes with a market order. */
      stopLoss?: components['schemas']['Price'];
      /** @description Stop price the venue guarantees; refused by venues that cannot. */
      guaranteedStop?: components['schemas']['Price'];
      /** @description Distance in ticks by which a stop follows the best price. */
      trailingStopPips?: number;
      /** @description The same distance as a price difference; give one of the two. */
      trailingStopPrice?: number;
    };
    /** @description What the venue of an account executes; any other order is refused as `unsupported_order`. */
    BrokerCapabilities: {
      orderTypes: components['schemas']['OrderType'][];
      durations: components['schemas']['TimeInForce'][];
      /** @description Take-profit and stop-loss, on orders and on positions. */
      brackets: boolean;
      trailingStop: boolean;
      guaranteedStop: boolean;
      postOnly: boolean;
      reduceOnly: boolean;
      /** @description Whether a leverage can be set per symbol. Where not, the venue decides margin: setting one is refused as `leverage_fixed`. */
      leverage: boolean;
    };
    /** @description Where the connection to a venue stands. */
    BrokerConnectionStatus: {
      status: components['schemas']['ConnectionStatus'];
      /** @description A sentence: what is the matter and what to do; connected, to what. */
      message?: string;
      disconnectType?: number;
      /** @description Since when, ms UTC. */
      timestamp: components['schemas']['TimestampMs'];
      /**
       * @description `recovering`: connected, and what happened meanwhile is being compared. `paused`: connected, and no order leaves for a while. `upstream-down`: the gateway is there and has lost its servers. `failed`: trying again cannot help.
       * @enum {string}
       */
      stage?: 'stopped' | 'connecting' | 'recovering' | 'ready' | 'paused' | 'upstream-down' | 'failed';
      /** @description What the venue is called. */
      venue?: string;
      /**
       * @description `live`: the account holds real money. Absent while no account is known.
       * @enum {string}
       */
      accountType?: 'demo' | 'live';
      /**
       * @description Where its orders go. `live` is the venue, with real money or, as of a paper account at a broker, without: that is told by accountType.
       * @enum {string}
       */
      accountMode?: 'paper' | 'shadow' | 'live';
      /** @description Which of these `GET /api/v1/broker/capabilities` says no of, known before an account is: an order that asks for one is refused with unsupported_order. Absent where the venue has them all. */
      notOffered?: ('guaranteed-stop' | 'post-only')[];
      /** @description Why no order is taken now, as a sentence; absent while orders are taken. */
      tradingClosed?: string;
    };
    /** @description Cash of an account in one currency. */
    CashBalance: {
      currency: string;
      amount: number;
    };
    ChartContent: {
      id: components['schemas']['ChartId'];
      name: string;
      content: string;
      /** @description When it was saved, unix seconds. */
      timestamp: number;
    };
    ChartId: string;
    ChartList: {
      /** @constant */
      status: 'ok';
      data: components['schemas']['SavedChart'][];
    };
    ChartSaved: {
      /** @constant */
      status: 'ok';
      id: components['schemas']['ChartId'];
    };
    /** @description An error of the chart storage, in the form charts read. */
    ChartStorageError: {
      /** @constant */
      status: 'error';
      /** @description One sentence for a person. */
      message: string;
      code: components['schemas']['ErrorCode'];
    };
    Charts: components['schemas']['ChartList'] | components['schemas']['LoadedChart'];
    ComponentHealth: {
      /** @enum {string} */
      status: 'healthy' | 'degraded' | 'unhealthy' | 'disabled';
      message: string;
      details?: {
        [key: string]: number | string | boolean;
      };
    };
    /**
     * @description CONNECTED 1, CONNECTING 2, DISCONNECTED 3, ERROR 4
     * @enum {integer}
     */
    ConnectionStatus: 1 | 2 | 3 | 4;
    /** @example EUR */
    Currency: string;
    /** @description An account at the end of a UTC day; sums since it was opened, in the account currency. A number that could not be known, because a position could not be priced, is absent. */
    DailySnapshot: {
      accountId: components['schemas']['AccountId'];
      /**
       * Format: date
       * @description The UTC day it closes.
       * @example 2026-01-05
       */
      day: string;
      equity?: number;
      balance: number;
      realizedPL: number;
      unrealizedPL?: number;
      fees: number;
      deposits: number;
      cash: components['schemas']['CashBalance'][];
      positions: components['schemas']['SnapshotPosition'][];
    };
    DatafeedConfiguration: {
      supported_resolutions: components['schemas']['Resolution'][];
      supports_marks: boolean;
      supports_timescale_marks: boolean;
      supports_time: boolean;
      exchanges: components['schemas']['ExchangeFilter'][];
      symbols_types: components['schemas']['SymbolTypeFilter'][];
      /** @description What a terminal opens with, the first one on its chart. */
      default_symbols?: string[];
    };
    DatafeedHealth: {
      /** @constant */
      status: 'ok';
      message: string;
      symbols_loaded: number;
      /** @description Bars in the store; simulated bars are computed, not stored. */
      bars_count: number;
      /** Format: date-time */
      timestamp: string;
    };
    /** @description Resting size on both sides of the book. */
    Depth: {
      symbol: string;
      time: components['schemas']['TimestampMs'];
      /** @description Ascending by price: the best bid is the last. */
      bids: components['schemas']['DepthLevel'][];
      /** @description Ascending by price: the best ask is the first. */
      asks: components['schemas']['DepthLevel'][];
    };
    DepthLevel: {
      price: components['schemas']['Price'];
      volume: number;
    };
    DetailedHealth: {
      /** @enum {string} */
      status: 'healthy' | 'degraded' | 'unhealthy';
      /**
       * Format: date-time
       * @example 2026-01-05T14:30:00.000Z
       */
      timestamp: string;
      version: string;
      uptime_seconds: number;
      components: {
        [key: string]: components['schemas']['ComponentHealth'];
      };
      metrics: components['schemas']['LatencyMetrics'];
    };
    /** @description How a drawing looks. */
    DrawingTemplate: {
      name: string;
      content: string;
    };
    DrawingTemplateList: {
      /** @constant */
      status: 'ok';
      /** @description Names. */
      data: string[];
    };
    DrawingTemplates:
      components['schemas']['DrawingTemplateList'] | components['schemas']['LoadedDrawingTemplate'];
    /** @description The charting library's name of a drawing, such as LineToolRay. */
    DrawingTool: string;
    EditPositionBrackets: {
      brackets: components['schemas']['Brackets'];
      customFields?: {
        [key: string]: string | number | boolean | null;
      } | null;
    };
    EmergencyHaltRequest: {
      /** @description Kept with the halt, 500 characters of it. */
      reason?: string;
      /** @description Close every position as well. */
      flatten?: boolean;
    };
    EmergencyHaltResult: {
      accounts: components['schemas']['HaltedAccount'][];
      /** @description What was named and is no account of the caller. */
      unknownAccounts: string[];
    };
    /** @description Equity of an account over time, in its currency. */
    EquityCurve: {
      accountId: components['schemas']['AccountId'];
      currency: string;
      /** @description Oldest first. Of more than were asked for, the first, the last, and the lowest and highest of every stretch of time. */
      points: components['schemas']['EquityCurvePoint'][];
    };
    /** @description What an account was worth at an instant. */
    EquityCurvePoint: {
      time: components['schemas']['TimestampMs'];
      /** @description Absent while a position could not be priced. */
      equity?: number;
      /** @description Deposits plus realised P/L minus commissions. */
      balance: number;
    };
    /**
     * @description Stable machine-readable error code; docs/errors.md lists them all.
     * @enum {string}
     */
    ErrorCode:
      | 'malformed_request'
      | 'forbidden'
      | 'live_trading_off'
      | 'not_found'
      | 'unknown_symbol'
      | 'unknown_account'
      | 'unknown_order'
      | 'unknown_position'
      | 'unknown_strategy'
      | 'unknown_chart'
      | 'unknown_template'
      | 'method_not_allowed'
      | 'order_final'
      | 'order_pending'
      | 'idempotency_conflict'
      | 'duplicate_order'
      | 'account_halted'
      | 'reducing_only'
      | 'strategy_running'
      | 'strategy_not_running'
      | 'replay_unavailable'
      | 'storage_full'
      | 'sunset'
      | 'payload_too_large'
      | 'validation_failed'
      | 'import_refused'
      | 'unsupported_resolution'
      | 'invalid_price'
      | 'invalid_quantity'
      | 'immutable_field'
      | 'unsupported_order'
      | 'invalid_bracket'
      | 'would_cross'
      | 'would_increase'
      | 'not_filled'
      | 'market_closed'
      | 'no_market_data'
      | 'no_exchange_rate'
      | 'leverage_out_of_range'
      | 'leverage_fixed'
      | 'insufficient_margin'
      | 'symbol_restricted'
      | 'order_quantity_limit'
      | 'order_notional_limit'
      | 'fat_finger'
      | 'price_collar'
      | 'stale_market_data'
      | 'position_limit'
      | 'position_notional_limit'
      | 'gross_exposure_limit'
      | 'net_exposure_limit'
      | 'concentration_limit'
      | 'leverage_limit'
      | 'open_orders_limit'
      | 'self_trade'
      | 'unpriceable_position'
      | 'rate_limited'
      | 'order_rate_limit'
      | 'fill_rate_limit'
      | 'internal_error'
      | 'unavailable'
      | 'journal_unavailable'
      | 'outcome_unknown'
      | 'clock_stepped_back'
      | 'venue_unavailable'
      | 'market_data_unavailable';
    ExchangeFilter: {
      value: string;
      name: string;
      desc: string;
    };
    /** @description The rate by which accounts are valued. */
    ExchangeRate: {
      from: components['schemas']['Currency'];
      to: components['schemas']['Currency'];
      /** @description Units of `to` for one unit of `from`. */
      rate: number;
      time: components['schemas']['TimestampMs'];
    };
    Execution: {
      id: string;
      orderId: string;
      symbol: string;
      price: components['schemas']['Price'];
      /** @description Units of the instrument; 0 for a fill that the venue has taken back. */
      qty: number;
      side: components['schemas']['Side'];
      /** @description Market time of the fill, ms UTC. */
      time: components['schemas']['TimestampMs'];
      /** @description In the account currency; negative is a refund. 0 until it is known, where the venue tells it after the fill. */
      commission: number;
      /** @description Profit or loss that the fill has realised, in the account currency: by the account's costing (average or FIFO), at the exchange rate of the fill, and before its commission. Over all fills of an account it adds up to what the account has realised. Absent when the fill has reduced no position. */
      realizedPL?: number;
    };
    /** @description Market values of the open positions in the account currency. */
    Exposure: {
      accountId: components['schemas']['AccountId'];
      currency: string;
      long: number;
      /** @description As a positive number. */
      short: number;
      /** @description Long plus short. */
      gross: number;
      /** @description Long less short. */
      net: number;
      bySymbol: components['schemas']['ExposureItem'][];
      /** @description By the currency of the prices. */
      byCurrency: components['schemas']['ExposureItem'][];
      /** @description By type of instrument. */
      byType: components['schemas']['ExposureItem'][];
      /** @description Symbols left out: no price or exchange rate. */
      unpriceable: string[];
    };
    ExposureItem: {
      name: string;
      long: number;
      /** @description As a positive number. */
      short: number;
      /** @description Long plus short. */
      gross: number;
      /** @description Long less short. */
      net: number;
    };
    /** @description What is wrong with one field of a request. */
    FieldError: {
      /** @description Where in the request, e.g. `body.qty`. */
      path: string;
      message: string;
    };
    /** @description A time in which something may have happened at the venue that this server was not told of. */
    Gap: {
      id: number;
      /**
       * @description `connection`: orders, fills, positions and prices alike. `market-data`: the prices of the symbols it names.
       * @enum {string}
       */
      scope: 'connection' | 'market-data';
      /** @description Tickers; empty means all. */
      symbols: string[];
      /** @description Last moment at which all was known, ms UTC. */
      from: components['schemas']['TimestampMs'];
      /** @description When it had ended and what was missed had been asked for, ms UTC; absent while it lasts. */
      to?: components['schemas']['TimestampMs'];
      /** @description Why, as a sentence. */
      cause: string;
    };
    GetQuotesRequest: {
      symbols: components['schemas']['SymbolName'][];
    };
    /** @description Why the account was not halted, or the halt is lost at a restart. */
    HaltError: {
      code: components['schemas']['ErrorCode'];
      detail: string;
    };
    /** @description Whether an account may trade. It survives a restart. */
    HaltState: {
      /**
       * @description `active`: orders are taken. `reducing`: only those that reduce a position. `halted`: none, and working ones are cancelled.
       * @enum {string}
       */
      level: 'active' | 'reducing' | 'halted';
      /** @description Positions are closed as well. */
      flatten: boolean;
      /** @description Why the level was last changed: the halt, or the resume. */
      reason?: string;
      /** @description Who or what changed it: halted, or resumed. */
      by?: string;
      /** @description When. Absent, as are reason and by, while the level has never changed. */
      since?: components['schemas']['TimestampMs'];
    };
    HaltedAccount: {
      accountId: components['schemas']['AccountId'];
      /** @description What is in force. */
      halt: components['schemas']['HaltState'];
      /** @description Whether the halt survives a crash. One that is in force and could not be written is written once the journal can be. */
      durable: boolean;
      /** @description Orders cancelled. */
      cancelled: number;
      /** @description Positions closed. */
      flattened: number;
      /** @description Ids of orders that may still work: their venue has not confirmed, or it is not durable. */
      notCancelled: string[];
      /** @description Symbols whose position is still open though it was to be closed. */
      notFlattened: string[];
      error?: components['schemas']['HaltError'];
    };
    HealthMetrics: {
      /**
       * Format: date-time
       * @example 2026-01-05T14:30:00.000Z
       */
      timestamp: string;
      uptime_seconds: number;
      metrics: components['schemas']['LatencyMetrics'];
    };
    IdempotencyKey: string;
    ImportPrices: {
      /**
       * @description Name it gets, 1 to 32 letters, digits, dots, hyphens and underscores. What was imported under it before is replaced.
       * @example SPX
       */
      symbol: string;
      /** @description For its description. */
      file_name: string;
      /** @description CSV with a header line: time, open, high, low, close and optionally volume, in any order. docs/importing-prices.md has the details. */
      content: string;
      /** @description `stock` when left out. */
      type?: components['schemas']['SymbolType'];
      /** @description IANA zone of the exchange, and of times without one; `Etc/UTC` when left out. */
      timezone?: string;
      /** @description `USD` when left out. */
      currency?: string;
      /** @description `IMPORTED` when left out. */
      exchange?: string;
      description?: string;
    };
    ImportedPrices: {
      /** @description Ticker it can be charted and replayed by. */
      symbol: string;
      type: components['schemas']['SymbolType'];
      resolution: string;
      bars: number;
      first_time: components['schemas']['TimestampMs'];
      last_time: components['schemas']['TimestampMs'];
      /** @description Columns of the file that are not part of it. */
      ignored_columns: string[];
      /** @description Bars whose high or low missed open or close by rounding noise and was moved to it. */
      widened_bars: number;
    };
    LatencyMetrics: {
      order_latency_ms: components['schemas']['LatencySummary'];
      data_latency_ms: components['schemas']['LatencySummary'];
      websocket_latency_ms: components['schemas']['LatencySummary'];
      api_latency_ms: components['schemas']['LatencySummary'];
      event_loop_delay_ms: components['schemas']['LatencySummary'];
    };
    /** @description Milliseconds over the last 1000 samples; all zero without one. */
    LatencySummary: {
      avg: number;
      min: number;
      max: number;
      p95: number;
      p99: number;
      count: number;
    };
    LeverageInfo: {
      title: string;
      leverage: number;
      min: number;
      max: number;
      step: number;
    };
    LeveragePreviewResult: {
      infos?: string[];
      warnings?: string[];
      errors?: string[];
    };
    LeverageSetParams: {
      symbol: components['schemas']['SymbolName'];
      orderType: components['schemas']['OrderType'];
      side: components['schemas']['Side'];
      leverage: number;
      customFields?: {
        [key: string]: string | number | boolean | null;
      } | null;
    };
    LeverageSetResult: {
      leverage: number;
    };
    /** @description A risk limit and what went beyond it. */
    LimitBreach: {
      /** @description Name of the limit as in the risk limits. */
      name: string;
      /** @description What it is set to. */
      value: number;
      /** @description What stands against it: of a refused order, what it would have made. */
      observed: number;
    };
    /** @description A limit that was set to another value. */
    LimitChange: {
      /** @description Whose limit it is; absent for the account's. */
      symbol?: string;
      /** @description Name of the limit as in the risk limits. */
      name: string;
      /** @description What it was; `null` is no limit. Absent where a symbol has none of its own. */
      from?: number | string | boolean | null;
      /** @description What it has been since; `null` is no limit. Absent where a symbol has none of its own. */
      to?: number | string | boolean | null;
    };
    LoadedChart: {
      /** @constant */
      status: 'ok';
      data: components['schemas']['ChartContent'];
    };
    LoadedDrawingTemplate: {
      /** @constant */
      status: 'ok';
      data: components['schemas']['DrawingTemplate'];
    };
    LoadedTemplate: {
      /** @constant */
      status: 'ok';
      data: components['schemas']['StudyTemplate'];
    };
    Lot: {
      qty: number;
      price: components['schemas']['Price'];
    };
    NewChart: {
      name: components['schemas']['SavedName'];
      content: components['schemas']['SavedContent'];
      /** @description What the chart shows. */
      symbol: string;
      resolution: string;
    };
    NewDrawingTemplate: {
      content: components['schemas']['SavedContent'];
    };
    NewStudyTemplate: {
      name: components['schemas']['SavedName'];
      content: components['schemas']['SavedContent'];
    };
    OrderDuration: {
      /**
       * @description How long the order works, in any case of letters. `GTC`: until it is filled or cancelled. `DAY`: until the symbol's exchange session ends; placed outside a session, until the end of the next. `IOC`: fills what it can at once, the rest is cancelled. `FOK`: fills whole at once or is refused as `not_filled`.
       * @example GTC
       * @example DAY
       * @example IOC
       * @example FOK
       */
      type: string;
      /** @description Sent by charts; no duration uses it. */
      datetime?: number;
    };
    /** @description What an order would cost and risk, as numbers. */
    OrderFigures: {
      /** @description The account's, in which all money here is. */
      currency: string;
      /** @description Mean price of the fills it would get now, else the limit price, else the stop price. */
      estimatedPrice: number;
      orderValue: number;
      commission: number;
      /** @description What the order adds to the margin of what is held and works; 0 for one that only reduces. */
      marginRequired: number;
      /** @description How large the order could be without adding margin, because of what is held or works on the other side. */
      marginFreeQuantity?: number;
      /** @description What one unit adds beyond that. */
      marginPerUnit?: number;
      /** @description Margin and commission: what must be at hand. */
      totalCost: number;
      /** @description What the take-profit would gain if it closed all of the order at its price, before commission. */
      takeProfitGain?: number;
      /** @description What the stop would lose, likewise; below zero where it would gain. */
      stopLossLoss?: number;
      /** @description Equity less the margin of what is held and works; absent when a position cannot be priced. */
      marginAvailable?: number;
    };
    /** @description What an order would cost, by the schedules that charge it. */
    OrderPreviewResult: {
      sections: components['schemas']['PreviewSection'][];
      /** @description The same as numbers. */
      figures?: components['schemas']['OrderFigures'];
      confirmId?: string;
      warnings?: string[];
      /** @description Why the order would be refused. */
      errors?: string[];
    };
    /**
     * @description CANCELED 1, FILLED 2, INACTIVE 3, PLACING 4, REJECTED 5, WORKING 6
     * @enum {integer}
     */
    OrderStatus: 1 | 2 | 3 | 4 | 5 | 6;
    /**
     * @description LIMIT 1, MARKET 2, STOP 3, STOP_LIMIT 4
     * @enum {integer}
     */
    OrderType: 1 | 2 | 3 | 4;
    /**
     * @description ORDER 1, POSITION 2
     * @enum {integer}
     */
    ParentType: 1 | 2;
    PlaceOrderResult: {
      orderId: string;
    };
    PlacedOrder: {
      id: string;
      symbol: string;
      type: components['schemas']['OrderType'];
      side: components['schemas']['Side'];
      qty: components['schemas']['Quantity'];
      /** @description CANCELED 1, FILLED 2, INACTIVE 3 (a bracket whose parent has not filled), PLACING 4, REJECTED 5, WORKING 6 */
      status: number & components['schemas']['OrderStatus'];
      limitPrice?: components['schemas']['Price'];
      stopPrice?: components['schemas']['Price'];
      takeProfit?: components['schemas']['Price'];
      stopLoss?: components['schemas']['Price'];
      guaranteedStop?: components['schemas']['Price'];
      trailingStopPips?: number;
      trailingStopPrice?: number;
      stopType?: components['schemas']['StopType'];
      duration?: components['schemas']['OrderDuration'];
      /** @description As it was placed; `<strategy>:<run>:<number>` of an order that a strategy inside the server placed. */
      clientOrderId?: string;
      postOnly?: boolean;
      reduceOnly?: boolean;
      /** @description Of a bracket: the order or position it protects. */
      parentId?: string;
      parentType?: components['schemas']['ParentType'];
      filledQty: number;
      /** @description Mean fill price, once anything is filled. */
      avgPrice?: components['schemas']['Price'];
      updateTime: components['schemas']['TimestampMs'];
      /** @description Why the order was rejected or cancelled, or where an external one comes from. */
      message?: string;
      /** @description True for an order that was placed elsewhere, for example in the trading platform of the broker: it is shown, and the venue may refuse to change or cancel it. */
      external?: boolean;
    };
    /** @description Values are in the account currency. A number that cannot be known, because a position cannot be priced, is absent. */
    PortfolioMetrics: {
      accountId: components['schemas']['AccountId'];
      currency: string;
      halt: components['schemas']['HaltState'];
      equity?: number;
      /** @description Equity less the day's opening equity. */
      dayPL?: number;
      /** @description Equity when the UTC day began. */
      dayOpenEquity?: number;
      /** @description Highest equity so far. */
      peakEquity?: number;
      /** @description Fall from the peak as a share of it. */
      drawdown?: number;
      /** @description Loss of the day as a share of its opening equity; 0 on a day of gain. */
      dailyLoss?: number;
      grossExposure?: number;
      netExposure?: number;
      /** @description Gross exposure as a multiple of the equity. */
      leverage?: number;
      openOrders: number;
      /** @description Symbols whose position has no price or exchange rate. */
      unpriceable: string[];
      /** @description The `seq` of the newest change in the risk history; absent while there is none. */
      lastChange?: number;
      /** @description Limits the account is beyond. */
      breaches: components['schemas']['LimitBreach'][];
      /** @description Deposits plus realised P/L minus fees. */
      balance: number;
      unrealizedPL?: number;
      /** @description Before fees. */
      realizedPL: number;
      fees: number;
      deposits: number;
      cash: components['schemas']['CashBalance'][];
      longExposure?: number;
      /** @description As a positive number. */
      shortExposure?: number;
      marginUsed?: number;
      marginAvailable?: number;
      /** @description How many are open. */
      positions: number;
    };
    /** @description Values are in the account currency. What cannot be known, for want of a price or a rate, is absent. */
    PortfolioPosition: {
      symbol: string;
      side: components['schemas']['Side'];
      qty: number;
      avgPrice: components['schemas']['Price'];
      /** @description Price the position would be closed at. */
      markPrice?: components['schemas']['Price'];
      /** @description Currency of the prices. */
      currency: string;
      /** @description Account currency per unit of `currency`. */
      rate?: number;
      /** @description Negative when short. */
      marketValue?: number;
      /** @description What was paid, at the rates of the day; negative when short. */
      costBasis: number;
      unrealizedPL?: number;
      /** @description Part of the unrealised P/L that prices made. */
      priceEffect?: number;
      /** @description Part that exchange rates made. */
      currencyEffect?: number;
      /** @description Market value as a share of the equity. */
      weight?: number;
      /** @description What was bought (or sold short) and not closed yet, oldest first. */
      lots: components['schemas']['Lot'][];
    };
    Position: {
      /** @description The ticker: positions are netted per symbol. */
      id: string;
      symbol: string;
      /** @description Zero once: the position has just been closed. */
      qty: number;
      side: components['schemas']['Side'];
      avgPrice: components['schemas']['Price'];
      /** @description At live prices in the account currency; absent when it cannot be priced. */
      unrealizedPL?: number;
      takeProfit?: components['schemas']['Price'];
      stopLoss?: components['schemas']['Price'];
      guaranteedStop?: components['schemas']['Price'];
      trailingStopPips?: number;
      trailingStopPrice?: number;
      stopType?: components['schemas']['StopType'];
      updateTime: components['schemas']['TimestampMs'];
    };
    /** @description An order as a user asks for it. Unknown fields are refused. */
    PreOrder: {
      symbol: components['schemas']['SymbolName'];
      type: components['schemas']['OrderType'];
      side: components['schemas']['Side'];
      qty: components['schemas']['Quantity'];
      /** @description Needed by limit and stop-limit orders. */
      limitPrice?: components['schemas']['Price'];
      /** @description Needed by stop and stop-limit orders. */
      stopPrice?: components['schemas']['Price'];
      /** @description Limit price that closes with a gain. */
      takeProfit?: components['schemas']['Price'];
      /** @description Stop price that closes with a market order. */
      stopLoss?: components['schemas']['Price'];
      /** @description Stop price the venue guarantees; refused by venues that cannot. */
      guaranteedStop?: components['schemas']['Price'];
      /** @description Distance in ticks by which a stop follows the best price. */
      trailingStopPips?: number;
      /** @description The same distance as a price difference; give one of the two. */
      trailingStopPrice?: number;
      stopType?: components['schemas']['StopType'];
      /** @description What the user saw; informative. */
      seenPrice?: components['schemas']['Price'];
      /** @description What the user saw; informative. */
      currentQuotes?: {
        ask: components['schemas']['Price'];
        bid: components['schemas']['Price'];
      };
      /** @description Time in force; `GTC` when left out. */
      duration?: components['schemas']['OrderDuration'];
      /** @description The client's own id of the order, which makes placing it safe to repeat. It is the same as the header `Idempotency-Key`: one of them is enough, and two must be equal. */
      clientOrderId?: components['schemas']['IdempotencyKey'];
      /** @description Refused as `would_cross` where it would trade at once; limit orders only. */
      postOnly?: boolean;
      /** @description Refused as `would_increase` where it would do more than close a position. */
      reduceOnly?: boolean;
      customFields?: {
        [key: string]: string | number | boolean | null;
      };
      /** @description The order is meant to close a position; informative. */
      isClose?: boolean;
    };
    PreviewRow: {
      title: string;
      value: string;
    };
    PreviewSection: {
      header?: string;
      rows: components['schemas']['PreviewRow'][];
    };
    Price: number;
    /** @description An error, as application/problem+json (RFC 9457). */
    Problem: {
      /** @description Link to the code in the error table. */
      type: string;
      title: string;
      status: number;
      /** @description One sentence for a person: what is wrong and what to do. */
      detail: string;
      code: components['schemas']['ErrorCode'];
      /** @description The request id, to find the request in the log. */
      instance?: string;
      errors?: components['schemas']['FieldError'][];
      /** @description The risk limit that refused. */
      limit?: components['schemas']['LimitBreach'];
    };
    Quantity: number;
    /** @description Quote of one symbol; `s` tells which form `v` has. */
    QuoteData: {
      /** @enum {string} */
      s: 'ok' | 'error';
      /** @description The symbol exactly as it was asked for. */
      n: string;
      v: components['schemas']['QuoteValues'] | components['schemas']['QuoteError'];
    };
    QuoteError: {
      error: string;
    };
    QuoteValues: {
      /** @description Last price. */
      lp: number;
      /** @description The last price where there is none, as of a symbol that is `watch_only`. */
      ask: number;
      /** @description As ask. */
      bid: number;
      spread: number;
      /** @description Of the current trading day, as the four that follow. */
      open_price: number;
      high_price: number;
      low_price: number;
      prev_close_price: number;
      volume: number;
      /** @description Change since the previous close. */
      ch: number;
      /** @description The same in percent. */
      chp: number;
      short_name: string;
      exchange: string;
      description: string;
      original_name: string;
      /** @description Market time of the last print, ms UTC. */
      time?: number;
      /**
       * @description The prices come late, for want of a subscription; absent when they are live.
       * @constant
       */
      delayed?: true;
    };
    Readiness: {
      /** @enum {string} */
      status: 'ready' | 'not_ready';
      /**
       * Format: date-time
       * @example 2026-01-05T14:30:00.000Z
       */
      timestamp: string;
      checks: {
        [key: string]: string;
      };
      /** @description Why, for every part that is not healthy. */
      reasons?: {
        [key: string]: string;
      };
    };
    /** @example 2 */
    ReplaySpeed: number;
    ReplayState: {
      /** @description Ticker of the imported symbol. */
      symbol: string;
      status: components['schemas']['ReplayStatus'];
      speed: components['schemas']['ReplaySpeed'];
      /** @description Where the cursor stands; history ends here. */
      market_time: components['schemas']['TimestampMs'];
      /** @description First bar of the imported history. */
      first_time: components['schemas']['TimestampMs'];
      /** @description Last bar of the imported history. */
      last_time: components['schemas']['TimestampMs'];
      /** @description Of the imported bars. */
      resolution: string;
      bars_total: number;
      /** @description Source bars at or before the cursor. */
      bars_played: number;
    };
    /**
     * @description `idle`: not started, the whole history is shown and the market is closed.
     * @enum {string}
     */
    ReplayStatus: 'idle' | 'playing' | 'paused' | 'finished';
    /**
     * @example 1
     * @example 5S
     * @example 1D
     */
    Resolution: string;
    ResumeRequest: {
      /** @description Why trading may go on. */
      reason: string;
    };
    ResumeResult: {
      accounts: components['schemas']['ResumedAccount'][];
    };
    ResumedAccount: {
      accountId: components['schemas']['AccountId'];
      halt: components['schemas']['HaltState'];
    };
    /** @description A halt, a resume, or a change of limits. */
    RiskChange: {
      /** @description Place in the journal; later changes have larger ones. */
      seq: number;
      time: components['schemas']['TimestampMs'];
      /**
       * @description `halt`: trading was stopped or limited further. `resume`: it may go on. `limits`: limits were set to other values.
       * @enum {string}
       */
      kind: 'halt' | 'resume' | 'limits';
      /** @description Who or what did it; `risk` is a loss limit that was reached. */
      by: string;
      reason?: string;
      /**
       * @description Of a halt or resume: the level from there on.
       * @enum {string}
       */
      level?: 'active' | 'reducing' | 'halted';
      /** @description Of a halt: positions are closed as well. */
      flatten?: boolean;
      /** @description Of limits: those that changed. */
      limits?: components['schemas']['LimitChange'][];
    };
    RiskHistory: {
      /** @description Newest first. */
      changes: components['schemas']['RiskChange'][];
      /** @description Asks for what came before these, given as `before`; absent when that is all. */
      before?: number;
    };
    /** @description Every order of the account is checked against these. */
    RiskLimits: {
      account: components['schemas']['AccountLimits'];
      symbols: components['schemas']['SymbolLimits'][];
    };
    /** @description What is left out stays. Unknown fields are refused. */
    RiskLimitsChange: {
      account?: {
        /** @description Units of one order. */
        maxOrderQuantity?: number | null;
        /** @description Value of one order. */
        maxOrderNotional?: number | null;
        /** @description Units of one position, long or short. */
        maxPositionQuantity?: number | null;
        /** @description Value of one position, long or short. */
        maxPositionNotional?: number | null;
        /** @description Value of long and short positions together. */
        maxGrossExposure?: number | null;
        /** @description Value of long less short positions, whatever its sign. */
        maxNetExposure?: number | null;
        /** @description Value of one position as a share of the equity: 1 is 100 %. */
        maxConcentration?: number | null;
        /** @description Gross exposure as a multiple of the equity. */
        maxLeverage?: number | null;
        /** @description Working orders. */
        maxOpenOrders?: number | null;
        /** @description Orders and modifications in a second; cancels are not counted. */
        maxOrdersPerSecond?: number | null;
        /** @description Fills of one symbol in a minute; beyond it the symbol takes no order for a while. */
        maxFillsPerMinute?: number | null;
        /** @description Value of an order as a multiple of the mean of the account's recent ones in the symbol. */
        fatFingerMultiple?: number | null;
        /** @description How far through the market a price may be, as a share of the reference price: 0.1 is 10 %. */
        priceCollar?: number | null;
        /** @description Age in ms of the quote an order is priced by. */
        maxQuoteAgeMs?: number | null;
        /** @description For so many ms an order of the same content needs an idempotency key of its own. */
        duplicateWindowMs?: number | null;
        /**
         * @description Whether an order may trade with a working order of the same account.
         * @enum {string}
         */
        selfTrade?: 'deny' | 'allow';
        /** @description Loss as a share of the day's opening equity from which positions may only be reduced. */
        dailyLossReduce?: number | null;
        /** @description Loss as a share of the day's opening equity that halts the account. */
        dailyLossHalt?: number | null;
        /** @description Fall from the highest equity, as a share of it, from which positions may only be reduced. */
        drawdownReduce?: number | null;
        /** @description Fall from the highest equity, as a share of it, that halts the account. */
        drawdownHalt?: number | null;
      };
      /** @description Each replaces all limits of its symbol; one without any limit takes them away. */
      symbols?: {
        symbol: components['schemas']['SymbolName'];
        /** @description No order in the symbol is taken. */
        restricted?: boolean;
        /** @description Units of one order. */
        maxOrderQuantity?: number | null;
        /** @description Value of one order. */
        maxOrderNotional?: number | null;
        /** @description Units of the position, long or short. */
        maxPositionQuantity?: number | null;
        /** @description Value of the position, long or short. */
        maxPositionNotional?: number | null;
        /** @description How far through the market a price may be, as a share of the reference price. */
        priceCollar?: number | null;
      }[];
    };
    /** @description Values are in the account currency. A number that cannot be known, because a position cannot be priced, is absent. */
    RiskStatus: {
      accountId: components['schemas']['AccountId'];
      currency: string;
      halt: components['schemas']['HaltState'];
      equity?: number;
      /** @description Equity less the day's opening equity. */
      dayPL?: number;
      /** @description Equity when the UTC day began. */
      dayOpenEquity?: number;
      /** @description Highest equity so far. */
      peakEquity?: number;
      /** @description Fall from the peak as a share of it. */
      drawdown?: number;
      /** @description Loss of the day as a share of its opening equity; 0 on a day of gain. */
      dailyLoss?: number;
      grossExposure?: number;
      netExposure?: number;
      /** @description Gross exposure as a multiple of the equity. */
      leverage?: number;
      openOrders: number;
      /** @description Symbols whose position has no price or exchange rate. */
      unpriceable: string[];
      /** @description The `seq` of the newest change in the risk history; absent while there is none. */
      lastChange?: number;
      /** @description Limits the account is beyond. */
      breaches: components['schemas']['LimitBreach'][];
    };
    SavedChart: {
      id: components['schemas']['ChartId'];
      name: string;
      symbol: string;
      resolution: string;
      /** @description When it was saved, unix seconds. */
      timestamp: number;
    };
    /** @description Text of the charting library, which is not looked into. */
    SavedContent: string;
    SavedName: string;
    SearchSymbolResultItem: {
      symbol: string;
      description: string;
      exchange: string;
      ticker: string;
      type: string;
    };
    ServerHealth: {
      /** @enum {string} */
      status: 'healthy' | 'degraded' | 'unhealthy';
      /**
       * Format: date-time
       * @example 2026-01-05T14:30:00.000Z
       */
      timestamp: string;
      version: string;
      uptime_seconds: number;
      /**
       * @example {
       *       "api": "ok",
       *       "debug_mode": "off"
       *     }
       */
      checks: {
        [key: string]: string;
      };
      components: {
        [key: string]: string;
      };
    };
    /** @description A field of an order the two venues disagree about. */
    ShadowDrift: {
      orderId: string;
      symbol: string;
      /** @enum {string} */
      field: 'status' | 'filledQty' | 'avgPrice' | 'fillTime' | 'commission';
      /** @description What the venue reports. */
      primary: string;
      /** @description What the paper venue reports. */
      shadow: string;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      time: components['schemas']['TimestampMs'];
    };
    /** @description Only an account of mode `shadow` compares anything. */
    ShadowReport: {
      accountId: components['schemas']['AccountId'];
      /** @enum {string} */
      mode: 'paper' | 'shadow' | 'live';
      /** @description Orders compared. */
      orders: number;
      /** @description The newest 100, newest first. */
      drifts: components['schemas']['ShadowDrift'][];
    };
    /**
     * @description BUY 1, SELL -1
     * @enum {integer}
     */
    Side: 1 | -1;
    SnapshotPosition: {
      symbol: string;
      /** @description Negative when short. */
      qty: number;
      avgPrice: components['schemas']['Price'];
      markPrice?: components['schemas']['Price'];
    };
    StartReplay: {
      /** @description The first bar at or after this instant is the first to be played. */
      from: components['schemas']['TimestampMs'];
      speed: components['schemas']['ReplaySpeed'];
      /** @description Only place the cursor. */
      paused?: boolean;
    };
    StepReplay: {
      bars: number;
    };
    /**
     * @description STOP_LOSS 0, TRAILING_STOP 1, GUARANTEED_STOP 2
     * @enum {integer}
     */
    StopType: 0 | 1 | 2;
    StorageDone: {
      /** @constant */
      status: 'ok';
    };
    /** @description A strategy that runs inside the server. */
    Strategy: {
      id: string;
      name: string;
      description: string;
      accountId: components['schemas']['AccountId'];
      symbols: string[];
      /**
       * @description `failed`: it threw and was stopped; `error` says what.
       * @enum {string}
       */
      status: 'stopped' | 'running' | 'failed';
      error?: string;
      startedAt?: components['schemas']['TimestampMs'];
      /** @description Orders it placed since it was started. */
      orders: number;
      fills: number;
      /** @description The newest 100, oldest first. */
      log: components['schemas']['StrategyLogEntry'][];
    };
    StrategyLogEntry: {
      time: components['schemas']['TimestampMs'];
      /** @enum {string} */
      level: 'info' | 'warning' | 'error';
      text: string;
    };
    /** @description Indicators with their settings. */
    StudyTemplate: {
      name: string;
      content: string;
    };
    StudyTemplates: components['schemas']['TemplateList'] | components['schemas']['LoadedTemplate'];
    /** @description An operation that has nothing else to say worked. */
    SuccessResponse: {
      success: boolean;
      message: string;
    };
    SymbolInfo: {
      name: string;
      /** @description Identifies the symbol in every other call. */
      ticker: string;
      description: string;
      type: components['schemas']['SymbolType'];
      /**
       * @description TradingView's session grammar, exchange time.
       * @example 0930-1600
       */
      session: string;
      /** @description `YYYYMMDD,...`: days without a session. */
      session_holidays: string;
      /** @description `0930-1300:YYYYMMDD;...`: days with other hours. */
      corrections: string;
      /** @example America/New_York */
      timezone: string;
      exchange: string;
      listed_exchange: string;
      /** @constant */
      format: 'price';
      /** @description Tick size is minmov / pricescale. */
      pricescale: number;
      minmov: number;
      minmove2?: number;
      /** @description Prices are written in fractions, e.g. 1/32. */
      fractional?: boolean;
      /**
       * @description Of the price.
       * @example USD
       */
      currency_code: string;
      has_intraday: boolean;
      has_daily: boolean;
      has_weekly_and_monthly: boolean;
      has_seconds: boolean;
      seconds_multipliers: string[];
      intraday_multipliers: string[];
      supported_resolutions: components['schemas']['Resolution'][];
      volume_precision: number;
      /** @enum {string} */
      data_status: 'streaming' | 'endofday' | 'delayed_streaming';
      /** @description Seconds by which prices come late; absent when they are live. */
      delay?: number;
      /** @description Order quantities are multiples of it. */
      lot_size: number;
      /** @description Money in currency_code that one unit gains per 1.0 of price. */
      point_value: number;
      /**
       * @description There is no market to trade on, as of an index: orders are refused, the book is empty, and `bid` and `ask` of its quote are the last price. Absent where it can be traded.
       * @constant
       */
      watch_only?: true;
    };
    /** @description What stands here goes before the account's limit of the same name, which applies to what is left out; `null` is no limit. */
    SymbolLimits: {
      /** @description The ticker. */
      symbol: string;
      /** @description No order in the symbol is taken. */
      restricted?: boolean;
      /** @description Units of one order. */
      maxOrderQuantity?: number | null;
      /** @description Value of one order. */
      maxOrderNotional?: number | null;
      /** @description Units of the position, long or short. */
      maxPositionQuantity?: number | null;
      /** @description Value of the position, long or short. */
      maxPositionNotional?: number | null;
      /** @description How far through the market a price may be, as a share of the reference price. */
      priceCollar?: number | null;
    };
    /**
     * @example AAPL
     * @example NASDAQ:AAPL
     */
    SymbolName: string;
    /** @enum {string} */
    SymbolType: 'stock' | 'etf' | 'index' | 'forex' | 'futures' | 'crypto';
    SymbolTypeFilter: {
      name: string;
      value: string;
    };
    TemplateList: {
      /** @constant */
      status: 'ok';
      data: components['schemas']['TemplateName'][];
    };
    TemplateName: {
      name: string;
    };
    /** @enum {string} */
    TimeInForce: 'GTC' | 'DAY' | 'IOC' | 'FOK';
    /** @example 1760000000000 */
    TimestampMs: number;
    UdfBars: {
      /** @constant */
      s: 'ok';
      /** @description Bar starts in unix seconds, ascending. */
      t: number[];
      o: number[];
      h: number[];
      l: number[];
      c: number[];
      v: number[];
    };
    UdfConfiguration: {
      supported_resolutions: components['schemas']['Resolution'][];
      supports_marks: boolean;
      supports_timescale_marks: boolean;
      supports_time: boolean;
      exchanges: components['schemas']['ExchangeFilter'][];
      symbols_types: components['schemas']['SymbolTypeFilter'][];
      /** @description What a terminal opens with, the first one on its chart. */
      default_symbols?: string[];
      supports_search: boolean;
      supports_group_request: boolean;
    };
    /** @description An error on a UDF route; charting clients read nothing else. */
    UdfError: {
      /** @constant */
      s: 'error';
      /** @description Shown to the user as it is; holds no `%` and no `:`. */
      errmsg: string;
    };
    UdfHistory:
      | components['schemas']['UdfBars']
      | components['schemas']['UdfNoData']
      | components['schemas']['UdfError'];
    /** @description Own fills as a table; every time is a bar's. */
    UdfMarks: {
      id: string[];
      time: number[];
      color: string[];
      text: string[];
      label: string[];
      labelFontColor: string[];
      minSize: number[];
    };
    UdfNoData: {
      /** @constant */
      s: 'no_data';
      /** @description Unix seconds of the newest bar before the range; absent when nothing older exists. */
      nextTime?: number;
    };
    UdfQuote: {
      /** @enum {string} */
      s: 'ok' | 'error';
      n: string;
      v: {
        [key: string]: number | string;
      };
    };
    UdfQuotes: {
      /** @constant */
      s: 'ok';
      d: components['schemas']['UdfQuote'][];
    };
    UdfSearchItem: {
      symbol: string;
      description: string;
      exchange: string;
      ticker: string;
      type: string;
      full_name: string;
    };
    UdfSymbol: {
      name: string;
      /** @description Identifies the symbol in every other call. */
      ticker: string;
      description: string;
      type: components['schemas']['SymbolType'];
      /**
       * @description TradingView's session grammar, exchange time.
       * @example 0930-1600
       */
      session: string;
      /** @description `YYYYMMDD,...`: days without a session. */
      session_holidays: string;
      /** @description `0930-1300:YYYYMMDD;...`: days with other hours. */
      corrections: string;
      /** @example America/New_York */
      timezone: string;
      exchange: string;
      listed_exchange: string;
      /** @constant */
      format: 'price';
      /** @description Tick size is minmov / pricescale. */
      pricescale: number;
      minmov: number;
      minmove2?: number;
      /** @description Prices are written in fractions, e.g. 1/32. */
      fractional?: boolean;
      /**
       * @description Of the price.
       * @example USD
       */
      currency_code: string;
      has_intraday: boolean;
      has_daily: boolean;
      has_weekly_and_monthly: boolean;
      has_seconds: boolean;
      seconds_multipliers: string[];
      intraday_multipliers: string[];
      supported_resolutions: components['schemas']['Resolution'][];
      volume_precision: number;
      /** @enum {string} */
      data_status: 'streaming' | 'endofday' | 'delayed_streaming';
      /** @description Seconds by which prices come late; absent when they are live. */
      delay?: number;
      /** @description Order quantities are multiples of it. */
      lot_size: number;
      /** @description Money in currency_code that one unit gains per 1.0 of price. */
      point_value: number;
      /**
       * @description There is no market to trade on, as of an index: orders are refused, the book is empty, and `bid` and `ask` of its quote are the last price. Absent where it can be traded.
       * @constant
       */
      watch_only?: true;
      exchange_listed_name: string;
    };
    /** @description Columns by name; every column has one entry per symbol. */
    UdfSymbolTable: {
      [key: string]: (string | number | boolean | string[])[];
    };
    UdfTimescaleMark: {
      id: string;
      time: number;
      color: string;
      label: string;
      tooltip: string[];
    };
    UpdateReplay: {
      paused?: boolean;
      speed?: components['schemas']['ReplaySpeed'];
    };
    VersionInfo: {
      /** @example v1 */
      version: string;
      /** @description ISO date, or `TBD` while planned. */
      release_date: string;
      status: components['schemas']['VersionStatus'];
      /** @description Against the version before. */
      breaking_changes: string[];
      deprecation_notice: string | null;
      /** @description From this ISO date on it answers 410. */
      sunset_date: string | null;
    };
    /** @enum {string} */
    VersionStatus: 'planned' | 'development' | 'beta' | 'stable' | 'deprecated' | 'sunset';
    /** @description Where and how one streamed route is reached. */
    WebSocketInfo: {
      endpoint: string;
      docs: string;
      spec: string;
      /**
       * @example [
       *       "bars.subscribe",
       *       "bars.unsubscribe",
       *       "bars.update"
       *     ]
       */
      operations: string[];
      note: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getApiMetadata: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiMetadata'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getHealthStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiHealth'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getCurrentAPIVersion: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionInfo'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAPIVersions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiVersions'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getServerHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServerHealth'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getLiveness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success, without a body. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readiness'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not available now. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readiness'];
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getDetailedHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DetailedHealth'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getHealthMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthMetrics'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPrometheusMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getConfig: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DatafeedConfiguration'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  searchSymbols: {
    parameters: {
      query: {
        /**
         * @description Case does not matter; blank finds all.
         * @example app
         */
        user_input: string;
        exchange?: string;
        /** @example forex */
        symbol_type?: string;
        /**
         * @description 50 when left out.
         * @example 10
         */
        max_results?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchSymbolResultItem'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resolveSymbol: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example AAPL */
        symbol: components['schemas']['SymbolName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SymbolInfo'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBars: {
    parameters: {
      query: {
        /** @example BTCUSD */
        symbol: components['schemas']['SymbolName'];
        /** @example 1 */
        resolution: components['schemas']['Resolution'];
        /**
         * @description Unix seconds; values above 1e11 are taken as milliseconds.
         * @example 0
         */
        from_time: number;
        /**
         * @description Unix seconds; values above 1e11 are taken as milliseconds.
         * @example 1767225600
         */
        to_time: number;
        /**
         * @description This many bars before to_time, whatever from_time is; 0 means not given.
         * @example 300
         */
        count_back?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BarsPage'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported_resolution`: The symbol has no bars at this resolution. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getQuotes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GetQuotesRequest'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuoteData'][];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getDepth: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example BTCUSD */
        symbol: components['schemas']['SymbolName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Depth'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getExchangeRate: {
    parameters: {
      query: {
        /** @example EUR */
        from: components['schemas']['Currency'];
        /** @example USD */
        to: components['schemas']['Currency'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExchangeRate'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `no_exchange_rate`: No currency pair that is quoted now tells the rate. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  datafeedHealthCheck: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DatafeedHealth'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  importPrices: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportPrices'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedPrices'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `import_refused`: The price file cannot be imported, and nothing of it was. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listReplays: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayState'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getReplay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example AAPL */
        symbol: components['schemas']['SymbolName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayState'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `replay_unavailable`: The symbol cannot be replayed now: it was not imported, or its replay has not been started. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  startReplay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example AAPL */
        symbol: components['schemas']['SymbolName'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartReplay'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayState'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `replay_unavailable`: The symbol cannot be replayed now: it was not imported, or its replay has not been started. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  stopReplay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example AAPL */
        symbol: components['schemas']['SymbolName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayState'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `replay_unavailable`: The symbol cannot be replayed now: it was not imported, or its replay has not been started. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateReplay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example AAPL */
        symbol: components['schemas']['SymbolName'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateReplay'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayState'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `replay_unavailable`: The symbol cannot be replayed now: it was not imported, or its replay has not been started. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  stepReplay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example AAPL */
        symbol: components['schemas']['SymbolName'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StepReplay'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayState'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `replay_unavailable`: The symbol cannot be replayed now: it was not imported, or its replay has not been started. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  udfConfig: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfConfiguration'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
    };
  };
  udfSymbols: {
    parameters: {
      query: {
        /** @example NASDAQ:AAPL */
        symbol: components['schemas']['SymbolName'];
        /** @description Only the symbol's own currency is answered. */
        currencyCode?: string;
        /** @description Refused: no symbol has units. */
        unitId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfSymbol'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
    };
  };
  udfSymbolInfo: {
    parameters: {
      query: {
        /** @example NYSE */
        group: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfSymbolTable'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
    };
  };
  udfSearch: {
    parameters: {
      query?: {
        /** @example AAPL */
        query?: string;
        type?: string;
        exchange?: string;
        /**
         * @description 30 when left out.
         * @example 30
         */
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfSearchItem'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
    };
  };
  udfHistory: {
    parameters: {
      query: {
        /** @example BTCUSD */
        symbol: components['schemas']['SymbolName'];
        /**
         * @description Unix seconds; may be negative.
         * @example 0
         */
        from: number;
        /**
         * @description Unix seconds, exclusive.
         * @example 1767225600
         */
        to: number;
        /** @example 1 */
        resolution: components['schemas']['Resolution'];
        /**
         * @description Outranks from; 0 means not given.
         * @example 300
         */
        countback?: number;
        /** @description Only the symbol's own currency is answered. */
        currencyCode?: string;
        /** @description Refused: no symbol has units. */
        unitId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfHistory'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unsupported_resolution`: The symbol has no bars at this resolution. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
    };
  };
  udfMarks: {
    parameters: {
      query: {
        /** @example BTCUSD */
        symbol: components['schemas']['SymbolName'];
        /**
         * @description Unix seconds; may be negative.
         * @example 0
         */
        from: number;
        /**
         * @description Unix seconds, exclusive.
         * @example 1767225600
         */
        to: number;
        /** @example 60 */
        resolution: components['schemas']['Resolution'];
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfMarks'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unsupported_resolution`: The symbol has no bars at this resolution. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
    };
  };
  udfTimescaleMarks: {
    parameters: {
      query: {
        /** @example BTCUSD */
        symbol: components['schemas']['SymbolName'];
        /**
         * @description Unix seconds; may be negative.
         * @example 0
         */
        from: number;
        /**
         * @description Unix seconds, exclusive.
         * @example 1767225600
         */
        to: number;
        /** @example 1D */
        resolution: components['schemas']['Resolution'];
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfTimescaleMark'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unsupported_resolution`: The symbol has no bars at this resolution. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
    };
  };
  udfTime: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': number;
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
    };
  };
  udfQuotes: {
    parameters: {
      query: {
        /** @example NASDAQ:AAPL,BTCUSD */
        symbols: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfQuotes'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UdfError'];
        };
      };
    };
  };
  getOrders: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlacedOrder'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  placeOrder: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: {
        /**
         * @description Makes a request safe to repeat. The same key with the same content gives the first answer again, without doing anything; with other content it is refused as `idempotency_conflict`. Keys are kept per account for 24 hours, the newest 100,000 of them, whether they came as this header or as the `clientOrderId` of an order. A refused request leaves no key behind: it can be corrected and sent again.
         * @example my-order-1
         */
        'Idempotency-Key'?: components['schemas']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreOrder'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlaceOrderResult'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `live_trading_off`: The account holds real money, and the configuration does not allow orders for it. `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account_halted`: The account is halted: it takes no order. `reducing_only`: The account may only reduce its positions, and the order would add to one. `duplicate_order`: The same order has just been placed, and neither of the two has an idempotency key. `idempotency_conflict`: The idempotency key has been used for a request of another content. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `invalid_price`: A price is missing for this order type, or off the tick grid. `invalid_quantity`: The quantity is not a multiple of the lot size, or more than there is. `invalid_bracket`: A take-profit or stop is on the wrong side of the price, or two of them exclude each other. `unsupported_order`: The engine does not execute orders of this kind. `market_closed`: The session is closed and a market order cannot wait. `no_market_data`: There is no quote to execute or price this order against. `would_cross`: The order is post-only and would have traded at once. `would_increase`: The order is reduce-only and would open, enlarge or turn a position. `not_filled`: The order is fill-or-kill and cannot be filled whole at once. `symbol_restricted`: The risk limits forbid this symbol on the account. `open_orders_limit`: The account has as many working orders as it may. `order_quantity_limit`: The order is larger than one order may be. `order_notional_limit`: The order is worth more than one order may be. `fat_finger`: The order is worth many times the mean of the account's recent orders in the symbol. `stale_market_data`: The newest quote of the symbol is too old to price the order by. `price_collar`: The price is further through the market than the collar allows. `self_trade`: The order could trade with a working order of the same account. `unpriceable_position`: A position has no price or exchange rate, so that a limit cannot be checked. `position_limit`: The position would hold more than it may. `position_notional_limit`: The position would be worth more than it may. `gross_exposure_limit`: Long and short positions together would be worth more than they may. `net_exposure_limit`: Long less short positions would be worth more than they may. `concentration_limit`: One position would be a larger share of the equity than it may. `leverage_limit`: The exposure would be a larger multiple of the equity than it may. `insufficient_margin`: The account has not the margin the order needs, or no money at all. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `order_rate_limit`: The account sends orders faster than it may; cancels are never counted. `fill_rate_limit`: The symbol fills more often in a minute than it may: a loop may be trading. `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `journal_unavailable`: The journal cannot be written (disk full, read-only or locked): no order is taken until it can. `outcome_unknown`: The request was taken but could not be confirmed as durable: it may or may not have happened. `clock_stepped_back`: The server's clock stepped back too far to time orders by. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  previewOrder: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreOrder'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderPreviewResult'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account_halted`: The account is halted: it takes no order. `reducing_only`: The account may only reduce its positions, and the order would add to one. `duplicate_order`: The same order has just been placed, and neither of the two has an idempotency key. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `invalid_price`: A price is missing for this order type, or off the tick grid. `invalid_quantity`: The quantity is not a multiple of the lot size, or more than there is. `invalid_bracket`: A take-profit or stop is on the wrong side of the price, or two of them exclude each other. `unsupported_order`: The engine does not execute orders of this kind. `market_closed`: The session is closed and a market order cannot wait. `no_market_data`: There is no quote to execute or price this order against. `would_cross`: The order is post-only and would have traded at once. `would_increase`: The order is reduce-only and would open, enlarge or turn a position. `not_filled`: The order is fill-or-kill and cannot be filled whole at once. `symbol_restricted`: The risk limits forbid this symbol on the account. `open_orders_limit`: The account has as many working orders as it may. `order_quantity_limit`: The order is larger than one order may be. `order_notional_limit`: The order is worth more than one order may be. `fat_finger`: The order is worth many times the mean of the account's recent orders in the symbol. `stale_market_data`: The newest quote of the symbol is too old to price the order by. `price_collar`: The price is further through the market than the collar allows. `self_trade`: The order could trade with a working order of the same account. `unpriceable_position`: A position has no price or exchange rate, so that a limit cannot be checked. `position_limit`: The position would hold more than it may. `position_notional_limit`: The position would be worth more than it may. `gross_exposure_limit`: Long and short positions together would be worth more than they may. `net_exposure_limit`: Long less short positions would be worth more than they may. `concentration_limit`: One position would be a larger share of the equity than it may. `leverage_limit`: The exposure would be a larger multiple of the equity than it may. `insufficient_margin`: The account has not the margin the order needs, or no money at all. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `order_rate_limit`: The account sends orders faster than it may; cancels are never counted. `fill_rate_limit`: The symbol fills more often in a minute than it may: a loop may be trading. `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  modifyOrder: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path: {
        /** @example NOPE */
        order_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreOrder'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuccessResponse'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `live_trading_off`: The account holds real money, and the configuration does not allow orders for it. `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_order`: No order has this id. `unknown_symbol`: No instrument has this name or ticker. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `order_final`: The order is filled, cancelled or rejected and can no longer change. `order_pending`: The venue has not answered the last change of the order yet. `account_halted`: The account is halted: it takes no order. `reducing_only`: The account may only reduce its positions, and the order would add to one. `duplicate_order`: The same order has just been placed, and neither of the two has an idempotency key. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `immutable_field`: The symbol, side or type of an order cannot be changed. `invalid_price`: A price is missing for this order type, or off the tick grid. `invalid_quantity`: The quantity is not a multiple of the lot size, or more than there is. `invalid_bracket`: A take-profit or stop is on the wrong side of the price, or two of them exclude each other. `unsupported_order`: The engine does not execute orders of this kind. `market_closed`: The session is closed and a market order cannot wait. `no_market_data`: There is no quote to execute or price this order against. `would_cross`: The order is post-only and would have traded at once. `would_increase`: The order is reduce-only and would open, enlarge or turn a position. `not_filled`: The order is fill-or-kill and cannot be filled whole at once. `symbol_restricted`: The risk limits forbid this symbol on the account. `open_orders_limit`: The account has as many working orders as it may. `order_quantity_limit`: The order is larger than one order may be. `order_notional_limit`: The order is worth more than one order may be. `fat_finger`: The order is worth many times the mean of the account's recent orders in the symbol. `stale_market_data`: The newest quote of the symbol is too old to price the order by. `price_collar`: The price is further through the market than the collar allows. `self_trade`: The order could trade with a working order of the same account. `unpriceable_position`: A position has no price or exchange rate, so that a limit cannot be checked. `position_limit`: The position would hold more than it may. `position_notional_limit`: The position would be worth more than it may. `gross_exposure_limit`: Long and short positions together would be worth more than they may. `net_exposure_limit`: Long less short positions would be worth more than they may. `concentration_limit`: One position would be a larger share of the equity than it may. `leverage_limit`: The exposure would be a larger multiple of the equity than it may. `insufficient_margin`: The account has not the margin the order needs, or no money at all. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `order_rate_limit`: The account sends orders faster than it may; cancels are never counted. `fill_rate_limit`: The symbol fills more often in a minute than it may: a loop may be trading. `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `journal_unavailable`: The journal cannot be written (disk full, read-only or locked): no order is taken until it can. `outcome_unknown`: The request was taken but could not be confirmed as durable: it may or may not have happened. `clock_stepped_back`: The server's clock stepped back too far to time orders by. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelOrder: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path: {
        /** @example NOPE */
        order_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuccessResponse'];
        };
      };
      /** @description `live_trading_off`: The account holds real money, and the configuration does not allow orders for it. `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_order`: No order has this id. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `order_final`: The order is filled, cancelled or rejected and can no longer change. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `journal_unavailable`: The journal cannot be written (disk full, read-only or locked): no order is taken until it can. `outcome_unknown`: The request was taken but could not be confirmed as durable: it may or may not have happened. `clock_stepped_back`: The server's clock stepped back too far to time orders by. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPositions: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Position'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  closePosition: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
        /** @description All of it when left out. */
        amount?: components['schemas']['Quantity'];
      };
      header?: {
        /** @description Makes a request safe to repeat. The same key with the same content gives the first answer again, without doing anything; with other content it is refused as `idempotency_conflict`. Keys are kept per account for 24 hours, the newest 100,000 of them, whether they came as this header or as the `clientOrderId` of an order. A refused request leaves no key behind: it can be corrected and sent again. */
        'Idempotency-Key'?: components['schemas']['IdempotencyKey'];
      };
      path: {
        /** @example NOPE */
        position_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuccessResponse'];
        };
      };
      /** @description `live_trading_off`: The account holds real money, and the configuration does not allow orders for it. `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_position`: No open position has this id. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_conflict`: The idempotency key has been used for a request of another content. `account_halted`: The account is halted: it takes no order. `reducing_only`: The account may only reduce its positions, and the order would add to one. `duplicate_order`: The same order has just been placed, and neither of the two has an idempotency key. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `invalid_quantity`: The quantity is not a multiple of the lot size, or more than there is. `market_closed`: The session is closed and a market order cannot wait. `no_market_data`: There is no quote to execute or price this order against. `symbol_restricted`: The risk limits forbid this symbol on the account. `open_orders_limit`: The account has as many working orders as it may. `order_quantity_limit`: The order is larger than one order may be. `order_notional_limit`: The order is worth more than one order may be. `fat_finger`: The order is worth many times the mean of the account's recent orders in the symbol. `stale_market_data`: The newest quote of the symbol is too old to price the order by. `price_collar`: The price is further through the market than the collar allows. `self_trade`: The order could trade with a working order of the same account. `unpriceable_position`: A position has no price or exchange rate, so that a limit cannot be checked. `position_limit`: The position would hold more than it may. `position_notional_limit`: The position would be worth more than it may. `gross_exposure_limit`: Long and short positions together would be worth more than they may. `net_exposure_limit`: Long less short positions would be worth more than they may. `concentration_limit`: One position would be a larger share of the equity than it may. `leverage_limit`: The exposure would be a larger multiple of the equity than it may. `insufficient_margin`: The account has not the margin the order needs, or no money at all. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `order_rate_limit`: The account sends orders faster than it may; cancels are never counted. `fill_rate_limit`: The symbol fills more often in a minute than it may: a loop may be trading. `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `journal_unavailable`: The journal cannot be written (disk full, read-only or locked): no order is taken until it can. `outcome_unknown`: The request was taken but could not be confirmed as durable: it may or may not have happened. `clock_stepped_back`: The server's clock stepped back too far to time orders by. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reversePosition: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: {
        /** @description Makes a request safe to repeat. The same key with the same content gives the first answer again, without doing anything; with other content it is refused as `idempotency_conflict`. Keys are kept per account for 24 hours, the newest 100,000 of them, whether they came as this header or as the `clientOrderId` of an order. A refused request leaves no key behind: it can be corrected and sent again. */
        'Idempotency-Key'?: components['schemas']['IdempotencyKey'];
      };
      path: {
        /** @example NOPE */
        position_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlaceOrderResult'];
        };
      };
      /** @description `live_trading_off`: The account holds real money, and the configuration does not allow orders for it. `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_position`: No open position has this id. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency_conflict`: The idempotency key has been used for a request of another content. `account_halted`: The account is halted: it takes no order. `reducing_only`: The account may only reduce its positions, and the order would add to one. `duplicate_order`: The same order has just been placed, and neither of the two has an idempotency key. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `invalid_quantity`: The quantity is not a multiple of the lot size, or more than there is. `market_closed`: The session is closed and a market order cannot wait. `no_market_data`: There is no quote to execute or price this order against. `symbol_restricted`: The risk limits forbid this symbol on the account. `open_orders_limit`: The account has as many working orders as it may. `order_quantity_limit`: The order is larger than one order may be. `order_notional_limit`: The order is worth more than one order may be. `fat_finger`: The order is worth many times the mean of the account's recent orders in the symbol. `stale_market_data`: The newest quote of the symbol is too old to price the order by. `price_collar`: The price is further through the market than the collar allows. `self_trade`: The order could trade with a working order of the same account. `unpriceable_position`: A position has no price or exchange rate, so that a limit cannot be checked. `position_limit`: The position would hold more than it may. `position_notional_limit`: The position would be worth more than it may. `gross_exposure_limit`: Long and short positions together would be worth more than they may. `net_exposure_limit`: Long less short positions would be worth more than they may. `concentration_limit`: One position would be a larger share of the equity than it may. `leverage_limit`: The exposure would be a larger multiple of the equity than it may. `insufficient_margin`: The account has not the margin the order needs, or no money at all. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `order_rate_limit`: The account sends orders faster than it may; cancels are never counted. `fill_rate_limit`: The symbol fills more often in a minute than it may: a loop may be trading. `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `journal_unavailable`: The journal cannot be written (disk full, read-only or locked): no order is taken until it can. `outcome_unknown`: The request was taken but could not be confirmed as durable: it may or may not have happened. `clock_stepped_back`: The server's clock stepped back too far to time orders by. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  editPositionBrackets: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path: {
        /** @example NOPE */
        position_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EditPositionBrackets'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuccessResponse'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `live_trading_off`: The account holds real money, and the configuration does not allow orders for it. `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_position`: No open position has this id. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account_halted`: The account is halted: it takes no order. `order_pending`: The venue has not answered the last change of the order yet. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `invalid_price`: A price is missing for this order type, or off the tick grid. `invalid_bracket`: A take-profit or stop is on the wrong side of the price, or two of them exclude each other. `unsupported_order`: The engine does not execute orders of this kind. `no_market_data`: There is no quote to execute or price this order against. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `journal_unavailable`: The journal cannot be written (disk full, read-only or locked): no order is taken until it can. `outcome_unknown`: The request was taken but could not be confirmed as durable: it may or may not have happened. `clock_stepped_back`: The server's clock stepped back too far to time orders by. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getExecutions: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path: {
        /** @example BTCUSD */
        symbol: components['schemas']['SymbolName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Execution'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAccountInfo: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountMetainfo'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountMetainfo'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBrokerCapabilities: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BrokerCapabilities'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBrokerConnection: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BrokerConnectionStatus'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  leverageInfo: {
    parameters: {
      query: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
        /** @example BTCUSD */
        symbol: components['schemas']['SymbolName'];
        /** @example 2 */
        orderType: components['schemas']['OrderType'];
        /** @example 1 */
        side: components['schemas']['Side'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeverageInfo'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setLeverage: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LeverageSetParams'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeverageSetResult'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `live_trading_off`: The account holds real money, and the configuration does not allow orders for it. `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `leverage_out_of_range`: The leverage is outside what the symbol allows. `leverage_fixed`: The venue of the account decides margin by itself, so no leverage can be set. `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `journal_unavailable`: The journal cannot be written (disk full, read-only or locked): no order is taken until it can. `outcome_unknown`: The request was taken but could not be confirmed as durable: it may or may not have happened. `clock_stepped_back`: The server's clock stepped back too far to time orders by. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  previewLeverage: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LeverageSetParams'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeveragePreviewResult'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_symbol`: No instrument has this name or ticker. `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPortfolioMetrics: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PortfolioMetrics'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPortfolioPositions: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PortfolioPosition'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getExposure: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Exposure'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getDailySnapshots: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
        /**
         * @description First day, UTC.
         * @example 2026-01-01
         */
        from?: string;
        /**
         * @description Last day, UTC; it is included.
         * @example 2026-01-31
         */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DailySnapshot'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getEquityCurve: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
        /**
         * @description The oldest that is known when left out.
         * @example 1767225600000
         */
        from?: components['schemas']['TimestampMs'];
        /**
         * @description It is included; now when left out.
         * @example 1767311999999
         */
        to?: components['schemas']['TimestampMs'];
        /**
         * @description How many points at most; 1,000 when left out.
         * @example 100
         */
        points?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EquityCurve'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getShadowReport: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShadowReport'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  emergencyHalt: {
    parameters: {
      query?: {
        /**
         * @description May be given several times. Every account of the caller when left out or empty.
         * @example [
         *       "DEMO-ACCOUNT"
         *     ]
         */
        accountId?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['EmergencyHaltRequest'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmergencyHaltResult'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resumeTrading: {
    parameters: {
      query?: {
        /** @description Every account of the caller when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResumeRequest'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResumeResult'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `journal_unavailable`: The journal cannot be written (disk full, read-only or locked): no order is taken until it can. `outcome_unknown`: The request was taken but could not be confirmed as durable: it may or may not have happened. `clock_stepped_back`: The server's clock stepped back too far to time orders by. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRiskLimits: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RiskLimits'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setRiskLimits: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RiskLimitsChange'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RiskLimits'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `journal_unavailable`: The journal cannot be written (disk full, read-only or locked): no order is taken until it can. `outcome_unknown`: The request was taken but could not be confirmed as durable: it may or may not have happened. `clock_stepped_back`: The server's clock stepped back too far to time orders by. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRiskStatus: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RiskStatus'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRiskHistory: {
    parameters: {
      query?: {
        /** @description The caller's first account when left out. */
        accountId?: components['schemas']['AccountId'];
        /**
         * @description How many changes at most; 100 when left out.
         * @example 10
         */
        limit?: number;
        /**
         * @description Only what came before the change with this `seq`.
         * @example 5000
         */
        before?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RiskHistory'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_account`: No account has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listStrategies: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Strategy'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getStrategy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example nope */
        strategy_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Strategy'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_strategy`: No strategy has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  startStrategy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example nope */
        strategy_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Strategy'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_strategy`: No strategy has this id. `unknown_symbol`: No instrument has this name or ticker. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `strategy_running`: The strategy is running already. `account_halted`: The account is halted: it takes no order. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market_data_unavailable`: Where the prices come from cannot be asked now, and what was asked for is not here. `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  stopStrategy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example nope */
        strategy_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Strategy'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown_strategy`: No strategy has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `strategy_not_running`: The strategy is not running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `venue_unavailable`: The venue of the account is not connected, or takes no orders now; the detail says why. `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listGaps: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gap'][];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getCharts: {
    parameters: {
      query?: {
        /**
         * @description The chart's `client_id`; empty when left out.
         * @example example
         */
        client?: string;
        /**
         * @description The chart's `user_id`; empty when left out.
         * @example ann
         */
        user?: string;
        chart?: components['schemas']['ChartId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Charts'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unknown_chart`: No chart layout of this user has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
    };
  };
  saveChart: {
    parameters: {
      query?: {
        /**
         * @description The chart's `client_id`; empty when left out.
         * @example example
         */
        client?: string;
        /**
         * @description The chart's `user_id`; empty when left out.
         * @example ann
         */
        user?: string;
        chart?: components['schemas']['ChartId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewChart'];
        'application/x-www-form-urlencoded': components['schemas']['NewChart'];
        'multipart/form-data': components['schemas']['NewChart'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartSaved'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unknown_chart`: No chart layout of this user has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `storage_full`: As many chart layouts, or templates of a kind, are saved as may be kept. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
    };
  };
  deleteChart: {
    parameters: {
      query: {
        /**
         * @description The chart's `client_id`; empty when left out.
         * @example example
         */
        client?: string;
        /**
         * @description The chart's `user_id`; empty when left out.
         * @example ann
         */
        user?: string;
        /** @example 999999 */
        chart: components['schemas']['ChartId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StorageDone'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unknown_chart`: No chart layout of this user has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
    };
  };
  getStudyTemplates: {
    parameters: {
      query?: {
        /**
         * @description The chart's `client_id`; empty when left out.
         * @example example
         */
        client?: string;
        /**
         * @description The chart's `user_id`; empty when left out.
         * @example ann
         */
        user?: string;
        template?: components['schemas']['SavedName'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StudyTemplates'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unknown_template`: No study template, or template of this drawing, of this user has this name. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
    };
  };
  saveStudyTemplate: {
    parameters: {
      query?: {
        /**
         * @description The chart's `client_id`; empty when left out.
         * @example example
         */
        client?: string;
        /**
         * @description The chart's `user_id`; empty when left out.
         * @example ann
         */
        user?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewStudyTemplate'];
        'application/x-www-form-urlencoded': components['schemas']['NewStudyTemplate'];
        'multipart/form-data': components['schemas']['NewStudyTemplate'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StorageDone'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `storage_full`: As many chart layouts, or templates of a kind, are saved as may be kept. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
    };
  };
  deleteStudyTemplate: {
    parameters: {
      query: {
        /**
         * @description The chart's `client_id`; empty when left out.
         * @example example
         */
        client?: string;
        /**
         * @description The chart's `user_id`; empty when left out.
         * @example ann
         */
        user?: string;
        /** @example Nope */
        template: components['schemas']['SavedName'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StorageDone'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unknown_template`: No study template, or template of this drawing, of this user has this name. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
    };
  };
  getDrawingTemplates: {
    parameters: {
      query: {
        /**
         * @description The chart's `client_id`; empty when left out.
         * @example example
         */
        client?: string;
        /**
         * @description The chart's `user_id`; empty when left out.
         * @example ann
         */
        user?: string;
        /** @example LineToolRay */
        tool: components['schemas']['DrawingTool'];
        name?: components['schemas']['SavedName'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawingTemplates'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unknown_template`: No study template, or template of this drawing, of this user has this name. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
    };
  };
  saveDrawingTemplate: {
    parameters: {
      query: {
        /**
         * @description The chart's `client_id`; empty when left out.
         * @example example
         */
        client?: string;
        /**
         * @description The chart's `user_id`; empty when left out.
         * @example ann
         */
        user?: string;
        /** @example LineToolRay */
        tool: components['schemas']['DrawingTool'];
        /** @example Dashed */
        name: components['schemas']['SavedName'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDrawingTemplate'];
        'application/x-www-form-urlencoded': components['schemas']['NewDrawingTemplate'];
        'multipart/form-data': components['schemas']['NewDrawingTemplate'];
      };
    };
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StorageDone'];
        };
      };
      /** @description `malformed_request`: The request cannot be read: not valid HTTP, not valid JSON, not sent as JSON, or an unknown subprotocol. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `storage_full`: As many chart layouts, or templates of a kind, are saved as may be kept. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `payload_too_large`: The body is larger than the server accepts. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
    };
  };
  deleteDrawingTemplate: {
    parameters: {
      query: {
        /**
         * @description The chart's `client_id`; empty when left out.
         * @example example
         */
        client?: string;
        /**
         * @description The chart's `user_id`; empty when left out.
         * @example ann
         */
        user?: string;
        /** @example LineToolRay */
        tool: components['schemas']['DrawingTool'];
        /** @example Nope */
        name: components['schemas']['SavedName'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StorageDone'];
        };
      };
      /** @description `forbidden`: The caller, its origin or the host name it called may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unknown_template`: No study template, or template of this drawing, of this user has this name. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `validation_failed`: A field is missing, unknown or of the wrong shape. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `rate_limited`: Too many requests. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `internal_error`: The server failed; the request id finds it in the log. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
      /** @description `unavailable`: The server is starting, stopping or its journal has stopped. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartStorageError'];
        };
      };
    };
  };
}
