import { leftToClose } from '../risk/working.ts';
import { flattenAll } from './halt.ts';
import type { Duty } from './duty.ts';

/** While a halt closes positions, closes what it could not close before, and what was filled after it. */
export const finishFlatten: Duty = {
  sends: true,
  dueAt(account) {
    if (!account.halt.flatten) return undefined;
    for (const { position } of account.positions.values()) if (leftToClose(account, position) > 0n) return 0;
    return undefined;
  },
  perform(context) {
    flattenAll(context);
  },
};
