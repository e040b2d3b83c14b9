import { PlaceOrderResult, Position, PreOrder } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import { refused } from './refused.ts';
import type { Refused } from './refused.ts';
import type { StrategyOrder } from './strategy-context.ts';

export type Given<Value> = { readonly value: Value } | Refused;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What is asked of a schema of the contract. */
interface Schema<Value> {
  safeParse(
    given: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

const wrong = (field: string, reason: string): Refused =>
  refused(refuse('validation_failed', `${field}: ${reason}.`, field));

/**
 * What a strategy gave, checked as what a request gives: a strategy in JavaScript may give anything. The value is a copy,
 * so that what the strategy does to its own afterwards reaches no order.
 */
const read = <Value>(schema: Schema<Value>, given: unknown, name: string): Given<Value> => {
  try {
    const parsed = schema.safeParse(given);
    if (parsed.success) return { value: parsed.data };
    const [issue] = parsed.error.issues;
    return wrong(issue?.path.map(String).join('.') || name, issue?.message ?? 'Invalid input');
  } catch {
    return wrong(name, 'It throws when it is read');
  }
};

const OrderOfStrategy = PreOrder.omit({ clientOrderId: true });
const Amount = PreOrder.shape.qty.optional();

export const readOrder = (given: unknown): Given<StrategyOrder> => read(OrderOfStrategy, given, 'order');

export const readOrderId = (given: unknown): Given<string> =>
  read(PlaceOrderResult.shape.orderId, given, 'orderId');

export const readPositionId = (given: unknown): Given<string> => read(Position.shape.id, given, 'positionId');

export const readAmount = (given: unknown): Given<number | undefined> => read(Amount, given, 'amount');
