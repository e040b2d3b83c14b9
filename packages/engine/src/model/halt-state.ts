/** How far an account is stopped. Journaled: a restart changes nothing about it. */
export interface HaltState {
  /** `reducing` takes orders that make a position smaller, `halted` takes none. */
  readonly level: 'active' | 'reducing' | 'halted';
  /** Whether the halt closes positions as well. */
  readonly flatten: boolean;
  /** Why the level is what it is; absent while it has never changed, like the two that follow. */
  readonly reason?: string;
  /** Who raised or lifted it: the id of an actor, or `risk`. */
  readonly by?: string;
  /** ms UTC. */
  readonly since?: number;
}

export const active: HaltState = { level: 'active', flatten: false };

const severity = { active: 0, reducing: 1, halted: 2 } as const;

/** Whether `level` stops more than `than` does. */
export const isStricter = (level: HaltState['level'], than: HaltState['level']): boolean =>
  severity[level] > severity[than];
