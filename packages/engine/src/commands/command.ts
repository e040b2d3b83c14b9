import type { PreOrder } from '@tickwire/contracts';
import type { Principal } from '../model/principal.ts';
import type { Refusal } from './refusal.ts';

interface Commanded {
  readonly actor: Principal;
  readonly accountId: string;
}

export interface PlaceOrder extends Commanded {
  readonly type: 'place-order';
  readonly order: PreOrder;
}

/** Symbol, side and type in `order` must be those of the order. */
export interface ModifyOrder extends Commanded {
  readonly type: 'modify-order';
  readonly orderId: string;
  readonly order: PreOrder;
}

export interface CancelOrder extends Commanded {
  readonly type: 'cancel-order';
  readonly orderId: string;
  /** Why, for whoever sees the order: the message of the cancelled order. */
  readonly reason?: string | undefined;
}

/** Sends a market order of the opposite side; for all of the position when `amount` is left out. */
export interface ClosePosition extends Commanded {
  readonly type: 'close-position';
  readonly positionId: string;
  readonly amount?: number | undefined;
}

export interface SetLeverage extends Commanded {
  readonly type: 'set-leverage';
  readonly symbol: string;
  readonly leverage: number;
}

export interface Commands {
  'place-order': PlaceOrder;
  'modify-order': ModifyOrder;
  'cancel-order': CancelOrder;
  'close-position': ClosePosition;
  'set-leverage': SetLeverage;
}

export type CommandType = keyof Commands;

export type Command = Commands[CommandType];

/** What an accepted command answers with. */
export interface CommandResults {
  'place-order': { readonly orderId: string };
  'modify-order': { readonly orderId: string };
  'cancel-order': { readonly orderId: string };
  /** `qty` is what the closing order was sent for, `remaining` what it leaves of the position once filled. */
  'close-position': { readonly orderId: string; readonly qty: number; readonly remaining: number };
  'set-leverage': { readonly leverage: number };
}

export type Decision<Type extends CommandType = CommandType> =
  | { readonly accepted: true; readonly result: CommandResults[Type] }
  | { readonly accepted: false; readonly refusal: Refusal };

/**
 * The answer to a submitted command. `committed` resolves once everything it caused is durable and published,
 * and rejects with EngineStopped when it never will be; a refused command has caused nothing.
 */
export interface Submission<Type extends CommandType = CommandType> {
  readonly decision: Decision<Type>;
  readonly committed: Promise<void>;
}
