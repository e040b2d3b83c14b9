/** Runs a handler of the caller so that its failing, at once or later, only calls `failed`. */
export function guarded(handler: () => unknown, failed: (cause: unknown) => void): void {
  try {
    const result = handler();
    if (result instanceof Promise) result.catch(failed);
  } catch (cause) {
    failed(cause);
  }
}
