import type { Brackets, PreOrder, RiskLimits, RiskLimitsChange } from '@tickwire/contracts';
import type { Principal } from '../model/principal.ts';
import type { HaltState } from '../model/halt-state.ts';
import type { Refusal } from './refusal.ts';

interface Commanded {
  readonly actor: Principal;
  readonly accountId: string;
  /** The same key again gives the first answer, not a second effect. An order's `clientOrderId` is one too. */
  readonly idempotencyKey?: string | undefined;
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

/** Turns a position round with one market order of twice its size; its bracket is cancelled. */
export interface ReversePosition extends Commanded {
  readonly type: 'reverse-position';
  readonly positionId: string;
}

/** Gives a position this bracket in place of those it has; what is left out is taken away. */
export interface EditBrackets extends Commanded {
  readonly type: 'edit-brackets';
  readonly positionId: string;
  readonly brackets: Brackets;
}

export interface SetLeverage extends Commanded {
  readonly type: 'set-leverage';
  readonly symbol: string;
  readonly leverage: number;
}

/** Changes the limits it names. */
export interface SetLimits extends Commanded {
  readonly type: 'set-limits';
  readonly limits: RiskLimitsChange;
}

/** Blocks new orders; `halted` cancels what works as well, and closes every position if `flatten` says so. Never lowers the level. */
export interface Halt extends Commanded {
  readonly type: 'halt';
  readonly level: 'reducing' | 'halted';
  readonly flatten: boolean;
  readonly reason: string;
}

/** Lifts a halt: the only way out of one. */
export interface Resume extends Commanded {
  readonly type: 'resume';
  readonly reason: string;
}

export interface Commands {
  'place-order': PlaceOrder;
  'modify-order': ModifyOrder;
  'cancel-order': CancelOrder;
  'close-position': ClosePosition;
  'reverse-position': ReversePosition;
  'edit-brackets': EditBrackets;
  'set-leverage': SetLeverage;
  'set-limits': SetLimits;
  halt: Halt;
  resume: Resume;
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
  'reverse-position': { readonly orderId: string };
  /** The orders that protect the position now. */
  'edit-brackets': { readonly orderIds: readonly string[] };
  'set-leverage': { readonly leverage: number };
  /** All of them. */
  'set-limits': RiskLimits;
  halt: HaltResult;
  resume: Record<never, never>;
}

/** What a halt has done so far. A venue outside the process may still answer. */
export interface HaltResult {
  readonly halt: HaltState;
  readonly cancelled: readonly string[];
  /** Orders whose cancel is asked for and not answered. */
  readonly cancelling: readonly string[];
  /** Positions with a closing order, by symbol. */
  readonly flattened: readonly string[];
  /** Positions that could not be closed now, e.g. because their market is closed. */
  readonly notFlattened: readonly string[];
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
