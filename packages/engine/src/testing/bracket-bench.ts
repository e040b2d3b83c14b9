import { OrderStatus, ParentType } from '@tickwire/contracts';
import type { Brackets, PlacedOrder, PreOrder } from '@tickwire/contracts';
import type { Command, Decision } from '../commands/command.ts';
import type { Print } from '../model/quote.ts';
import { createBench, trader } from './test-engine.ts';

const by = { actor: trader, accountId: 'A' } as const;

const statusNames = new Map<number, string>(
  Object.entries(OrderStatus).map(([name, status]) => [status, name.toLowerCase()]),
);

/** An order in a few words: `ORDER-2 working sell 10 @101`, with `(4)` for what is filled and its parent in the end. */
const told = ({
  id,
  status,
  side,
  qty,
  filledQty,
  limitPrice,
  stopPrice,
  parentId,
  parentType,
}: PlacedOrder): string => {
  const filled = filledQty > 0 ? ` (${filledQty})` : '';
  const limit = limitPrice === undefined ? '' : ` @${limitPrice}`;
  const stop = stopPrice === undefined ? '' : ` stop ${stopPrice}`;
  const parent = parentId === undefined || parentType === ParentType.POSITION ? '' : ` of ${parentId}`;
  return `${id} ${statusNames.get(status)} ${side === 1 ? 'buy' : 'sell'} ${qty}${filled}${limit}${stop}${parent}`;
};

/** A bench for orders that depend on one another, on ACME. */
export const createBracketBench = (options: Parameters<typeof createBench>[0] = {}) => {
  const bench = createBench(options);
  const { engine } = bench;
  const decide = (command: Command): Decision => engine.submit(command).decision;
  const coded = (command: Command): string => {
    const decision = decide(command);
    return decision.accepted ? 'accepted' : decision.refusal.code;
  };
  return {
    ...bench,
    at: (price: number, shown: Partial<Print> = {}) => bench.print({ ticker: 'ACME', price, ...shown }),
    /** Accepted, or the code of the refusal. */
    tried: (order: Partial<PreOrder>) =>
      coded({ type: 'place-order', ...by, order: { symbol: 'ACME', type: 2, side: 1, qty: 1, ...order } }),
    modify: (orderId: string, order: Partial<PreOrder>) =>
      coded({
        type: 'modify-order',
        ...by,
        orderId,
        order: { symbol: 'ACME', type: 1, side: 1, qty: 10, ...order },
      }),
    cancel: (orderId: string) => coded({ type: 'cancel-order', ...by, orderId }),
    close: (amount?: number) => coded({ type: 'close-position', ...by, positionId: 'ACME', amount }),
    /** Reverses the position. */
    turn: () => decide({ type: 'reverse-position', ...by, positionId: 'ACME' }),
    edit: (brackets: Brackets) => coded({ type: 'edit-brackets', ...by, positionId: 'ACME', brackets }),
    orders: async () => {
      await engine.settled();
      return engine.orders('A').map(told);
    },
    order: async (id: string) => {
      await engine.settled();
      return engine.orders('A').find((order) => order.id === id);
    },
    /** Prices and quantities of the fills. */
    fills: async () => {
      await engine.settled();
      return engine.executions('A').map(({ price, qty }) => [price, qty]);
    },
    /** Signed. */
    held: async () => {
      await engine.settled();
      const [position] = engine.positions('A');
      return position === undefined ? 0 : position.side * position.qty;
    },
  };
};

export type BracketBench = ReturnType<typeof createBracketBench>;
