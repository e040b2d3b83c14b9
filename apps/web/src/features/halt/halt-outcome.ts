import type { HaltedAccount } from '@tickwire/client';

export interface HaltOutcome {
  /** What was done, e.g. `2 orders cancelled, 1 position closed.` */
  readonly done: string;
  /** What is left to look after, one sentence each. */
  readonly left: readonly string[];
}

const count = (amount: number, thing: string) => `${amount} ${thing}${amount === 1 ? '' : 's'}`;

/** What a halt did, in words. */
export function haltOutcome({
  halt,
  cancelled,
  flattened,
  notCancelled,
  notFlattened,
  error,
}: HaltedAccount): HaltOutcome {
  const closed = halt.flatten ? `, ${count(flattened, 'position')} closed` : '';
  return {
    done: `${count(cancelled, 'order')} cancelled${closed}.`,
    left: [
      ...(notCancelled.length > 0
        ? [`May still work, their venue has not confirmed: ${list(notCancelled)}.`]
        : []),
      ...(error ? [error.detail] : []),
      ...(notFlattened.length > 0 ? [`Could not be closed: ${list(notFlattened)}.`] : []),
    ],
  };
}

const list = (items: readonly string[]) => items.join(', ');
