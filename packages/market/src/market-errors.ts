/** Thrown for a ticker that the market source does not have. */
export class UnknownInstrumentError extends Error {
  readonly code = 'unknown_symbol';

  constructor(ticker: string) {
    super(`No instrument has the ticker ${ticker}. Look it up in the instruments of the source.`);
    this.name = 'UnknownInstrumentError';
  }
}

/** Thrown for a resolution that is not one, or that the instrument's bars cannot be built at. */
export class UnsupportedResolutionError extends Error {
  readonly code = 'unsupported_resolution';

  constructor(resolution: string, supported: readonly string[]) {
    super(
      `There are no bars at resolution ${resolution}. Use one of ${supported.join(', ')} or a multiple of one.`,
    );
    this.name = 'UnsupportedResolutionError';
  }
}
