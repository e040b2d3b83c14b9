import type { Refusal } from '../commands/refusal.ts';
import { checkContract } from './contract-check.ts';
import { checkHalt } from './halt-check.ts';
import { checkMarket } from './market-check.ts';
import { checkModification } from './modification-check.ts';
import type { OrderContext } from './order-context.ts';
import { checkPrices } from './price-check.ts';
import { checkQuantity } from './quantity-check.ts';
import { checkSupported } from './supported-check.ts';
import { checkTradable } from './tradable-check.ts';

type OrderCheck = (context: OrderContext) => Refusal | undefined;

/** Every order passes these, in this order, on every path: new, modified, closing a position or previewed. */
const orderChecks: readonly OrderCheck[] = [
  checkHalt,
  checkModification,
  checkSupported,
  checkContract,
  checkTradable,
  checkQuantity,
  checkPrices,
  checkMarket,
];

/** The first reason not to take the order. */
export const refusalOf = (context: OrderContext): Refusal | undefined => {
  for (const check of orderChecks) {
    const refusal = check(context);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

/** Every reason not to take the order. */
export const refusalsOf = (context: OrderContext): Refusal[] =>
  orderChecks.map((check) => check(context)).filter((refusal) => refusal !== undefined);
