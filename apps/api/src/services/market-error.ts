import { UnknownInstrumentError, UnsupportedResolutionError } from '@tickwire/market';
import { ApiError } from '../api-error.ts';

/** Runs `read` and turns the market's errors into those of the API. */
export function translateMarketErrors<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnknownInstrumentError || error instanceof UnsupportedResolutionError) {
      throw new ApiError(error.code, error.message, { cause: error });
    }
    throw error;
  }
}
