import type { DecisionContext } from '../decide/decision-context.ts';
import type { Order } from '../model/order.ts';
import { placeLeg } from './place-leg.ts';
import { sendLeg } from './protect.ts';

/** Leaves what a leg has not closed, which has filled whole before it could grow, to another like it. */
export const followLeg = (context: DecisionContext, leg: Order): void => {
  const { account } = context;
  const { role, symbol, side, parentId, covers } = leg;
  const held = (account.positions.get(symbol)?.position.qty ?? 0n) * BigInt(-side);
  if (role === undefined || held <= 0n || account.halt.level === 'halted') return;
  if (parentId !== undefined && (covers ?? 0n) === 0n) return;
  // It starts where the other has got to.
  const order = placeLeg(context, { ...leg, role }, { ...leg, qty: held, price: undefined });
  if (parentId === undefined) sendLeg(context, order);
};
