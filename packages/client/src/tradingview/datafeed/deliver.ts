import { NetworkError } from '../../network-error.ts';

/** Why a call failed, as the chart can show it: it takes what stands before a colon and decodes percent signs. */
export function reasonOf(error: unknown): string {
  if (error instanceof NetworkError) return 'The server does not answer.';
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s*:\s*/g, ' ').replaceAll('%', ' percent');
}

/** Hands an outcome to exactly one of two callbacks; what that one throws is shown and told nobody else. */
export function deliver<T>(
  outcome: Promise<T>,
  succeeded: (value: T) => void,
  failed: (error: unknown) => void,
): void {
  outcome.then(succeeded, failed).catch(console.error);
}
