import type { AccountMetainfo, EquityData, PlacedOrder, PreOrder, Position } from '@tickwire/contracts';
import type { Decision } from '../commands/command.ts';

/** An order as a strategy asks for it: the run names it by itself. */
export type StrategyOrder = Omit<PreOrder, 'clientOrderId'>;

/**
 * What a handler can see and do. Trading calls are decided at once by the same checks as every other order and return
 * the decision; a refusal is a value and is logged. What they cause is told by the handlers once it is durable. They are
 * refused as `strategy_not_running` while no handler runs, so a callback or a continuation cannot trade.
 */
export interface StrategyContext<State, Params> {
  /** ms UTC. */
  readonly now: number;
  readonly account: AccountMetainfo;
  readonly state: State;
  readonly params: Params;
  place(order: StrategyOrder): Decision<'place-order'>;
  /** Symbol, side and type in `order` must be those of the order. */
  modify(orderId: string, order: StrategyOrder): Decision<'modify-order'>;
  cancel(orderId: string): Decision<'cancel-order'>;
  /** Closes `amount` of a position at the market, all of it when left out. */
  close(positionId: string, amount?: number): Decision<'close-position'>;
  /** Turns a position round with one market order of twice its size; its bracket is cancelled. */
  reverse(positionId: string): Decision<'reverse-position'>;
  /** The run's own orders that are not final; one just accepted is among them as PLACING until it is durable. */
  orders(): readonly PlacedOrder[];
  /** The account's open positions in the strategy's symbols. */
  positions(): readonly Position[];
  /** Of the whole account; undefined while one of its positions cannot be priced. */
  equity(): EquityData | undefined;
  log(text: string): void;
}
