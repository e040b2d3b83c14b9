import type { ShownNotice } from '../../data/notices.ts';

/**
 * The one of several notices that is read first: the newest of what went wrong, else the newest. What stays until it is
 * dismissed comes after what goes by itself.
 */
export function frontNotice(notices: readonly ShownNotice[]): ShownNotice | undefined {
  const rank = ({ stays, tone }: ShownNotice) => (stays ? 0 : 2) + (tone === 'bad' ? 1 : 0);
  return notices.toSorted((a, b) => rank(b) - rank(a) || b.time - a.time)[0];
}
