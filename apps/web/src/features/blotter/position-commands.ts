import type { Position } from '@tickwire/client';
import type { Command } from '../../data/commands.ts';
import { notify } from '../../data/notices.ts';
import { cancelOrders } from '../../data/order-actions.ts';
import {
  closeAllPositions,
  closePosition,
  closeShare,
  positionIn,
  reversePosition,
  stopToBreakEven,
} from '../../data/position-actions.ts';
import { $symbol } from '../../data/selection.ts';

/** A command about the open position in the chosen symbol. */
function onPosition(
  id: string,
  label: string,
  keys: string,
  act: (position: Position) => Promise<unknown>,
): Command {
  return {
    id: `positions.${id}`,
    group: 'Positions',
    label,
    keys,
    trades: true,
    run() {
      const symbol = $symbol.get();
      const position = positionIn(symbol);
      if (position) void act(position);
      else notify({ tone: 'plain', title: 'No position', text: `There is none in ${symbol}.` });
    },
  };
}

/** Cancels what could open the position again, then closes it; its bracket protects it until then. */
async function flatten({ id, symbol }: Position): Promise<void> {
  await cancelOrders({ symbol, quiet: true });
  await closePosition(id);
}

export const positionCommands: readonly Command[] = [
  onPosition('flatten', 'Flatten: cancel its orders, close it', 'Shift+F', flatten),
  onPosition('close-half', 'Close half of the position', 'Shift+H', (position) => closeShare(position, 0.5)),
  onPosition('close-quarter', 'Close a quarter of the position', 'Shift+Q', (position) =>
    closeShare(position, 0.25),
  ),
  onPosition('reverse', 'Reverse the position', 'Shift+R', ({ id }) => reversePosition(id)),
  onPosition('break-even', 'Stop to break-even', 'Shift+E', stopToBreakEven),
  {
    id: 'positions.close-all',
    group: 'Positions',
    label: 'Close all positions',
    keys: 'Alt+Shift+F',
    trades: true,
    run: () => void closeAllPositions(),
  },
];
