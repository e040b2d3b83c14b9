import { cancelOrder } from '../../../data/order-actions.ts';
import { changeDraft } from '../../../data/order-draft.ts';
import { closePosition } from '../../../data/position-actions.ts';
import type { TradeLine } from './trade-line.ts';

/** What taking a line away means; undefined where it is not for the line. */
export function closeName({ target, entry }: TradeLine): string | undefined {
  switch (target.kind) {
    case 'position':
      return 'Close at market';
    case 'order':
      return entry === undefined ? 'Cancel' : 'Remove';
    case 'new-leg':
      return 'Leave it';
    case 'draft':
      return target.field === 'takeProfit' || target.field === 'stop' ? 'Remove' : undefined;
  }
}

/** Takes a line away: closes the position, cancels the order, empties the field; `leave` lets go of one being drawn. */
export function closeLine({ target }: TradeLine, leave: () => void): void {
  if (target.kind === 'position') void closePosition(target.id);
  else if (target.kind === 'order') void cancelOrder(target.id);
  else if (target.kind === 'new-leg') leave();
  else if (target.field === 'takeProfit' || target.field === 'stop') changeDraft({ [target.field]: '' });
}
