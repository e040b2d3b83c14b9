/** What a strategy has thrown, which may be anything, as an error. */
export const errorOf = (thrown: unknown): Error => {
  if (thrown instanceof Error) return thrown;
  try {
    return new Error(String(thrown));
  } catch {
    return new Error('It threw what cannot be shown.');
  }
};
