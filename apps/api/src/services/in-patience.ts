import { ApiError } from '../api-error.ts';

/** How long a request waits for what lives elsewhere, ms. */
const PATIENCE_MS = 20_000;

/**
 * What is brought from elsewhere, if it comes in time; otherwise rejects with `ApiError` `market_data_unavailable`. What is
 * under way goes on, and is here when it is asked for again.
 */
export async function inPatience<T>(work: Promise<T>): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const sentence = `What was asked for has not come within ${PATIENCE_MS / 1000} s. It is still being fetched: ask again.`;
    reject(new ApiError('market_data_unavailable', sentence));
  }, PATIENCE_MS);
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
