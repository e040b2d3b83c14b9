/** A page nobody has looked at for this long is taken for left. */
const LIMIT_MS = 3 * 60_000;

/** Watches a page being hidden and shown; says on being shown whether it was hidden for too long. Times in ms. */
export function createHiddenWatch(): (hidden: boolean, now: number) => boolean {
  let since: number | undefined;
  return (hidden, now) => {
    if (hidden) {
      since ??= now;
      return false;
    }
    const wasLong = since !== undefined && now - since >= LIMIT_MS;
    since = undefined;
    return wasLong;
  };
}
