import type { Command } from '../../data/commands.ts';
import { cancelOrders } from '../../data/order-actions.ts';
import { $symbol } from '../../data/selection.ts';

export const orderCommands: readonly Command[] = [
  {
    id: 'orders.cancel-symbol',
    group: 'Order',
    label: "Cancel the symbol's orders, not brackets",
    keys: 'Shift+C',
    trades: true,
    run: () => void cancelOrders({ symbol: $symbol.get() }),
  },
  {
    id: 'orders.cancel-all',
    group: 'Order',
    label: 'Cancel all orders, not brackets',
    keys: 'Shift+X',
    trades: true,
    run: () => void cancelOrders(),
  },
];
