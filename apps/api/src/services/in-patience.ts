import type { SourceHoldUp } from '@tickwire/market';
import { ApiError } from '../api-error.ts';

/** How long a request waits for what lives elsewhere, ms. */
const PATIENCE_MS = 20_000;

/**
 * What is brought from elsewhere, if it comes in time; otherwise rejects with `ApiError` `market_data_unavailable`. What is
 * under way goes on, and is here when it is asked for again. `holdUp` tells what it waits for, if anything is known.
 */
export async function inPatience<T>(
  work: Promise<T>,
  holdUp: () => SourceHoldUp | undefined = () => undefined,
): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const held = holdUp();
    const sentence = [
      `What was asked for has not come within ${PATIENCE_MS / 1000} s.`,
      ...(held ? [held.reason] : []),
      'It is still being fetched: ask again.',
    ].join(' ');
    const retryAfterSeconds = held && Math.max(1, Math.ceil(held.ms / 1000));
    reject(new ApiError('market_data_unavailable', sentence, { retryAfterSeconds }));
  }, PATIENCE_MS);
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
