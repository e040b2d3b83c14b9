import type { Refusal } from '../commands/refusal.ts';
import { checkDuplicate } from '../risk/checks/duplicate.ts';
import {
  checkConcentration,
  checkGrossExposure,
  checkLeverage,
  checkNetExposure,
} from '../risk/checks/exposure.ts';
import { checkFatFinger } from '../risk/checks/fat-finger.ts';
import { checkFillRate } from '../risk/checks/fill-rate.ts';
import { checkFunded } from '../risk/checks/funded.ts';
import { checkMargin } from '../risk/checks/margin.ts';
import { checkOpenOrders } from '../risk/checks/open-orders.ts';
import { checkOrderRate } from '../risk/checks/order-rate.ts';
import { checkOrderNotional, checkOrderQuantity } from '../risk/checks/order-size.ts';
import { checkPositionNotional, checkPositionQuantity } from '../risk/checks/position-size.ts';
import { checkPriceCollar } from '../risk/checks/price-collar.ts';
import { checkQuoteAge } from '../risk/checks/quote-age.ts';
import { checkRestricted } from '../risk/checks/restricted.ts';
import { checkSelfTrade } from '../risk/checks/self-trade.ts';
import { checkPriceable } from '../risk/checks/unpriceable.ts';
import { OrderRisk } from '../risk/order-risk.ts';
import { checkBracket } from '../brackets/bracket-check.ts';
import { checkContract } from './contract-check.ts';
import { checkHalt } from './halt-check.ts';
import { checkMarket } from './market-check.ts';
import { checkModification } from './modification-check.ts';
import type { OrderContext } from './order-context.ts';
import { checkPostOnly } from './post-only-check.ts';
import { checkPrices } from './price-check.ts';
import { checkQuantity } from './quantity-check.ts';
import { checkReduceOnly } from './reduce-only-check.ts';
import { checkSupported } from './supported-check.ts';
import { checkTradable } from './tradable-check.ts';

type OrderCheck = (context: OrderContext, risk: OrderRisk) => Refusal | undefined;

/** Every order passes these, in this order, on every path: new, modified, closing a position or previewed. */
const orderChecks: readonly OrderCheck[] = [
  checkHalt,
  checkModification,
  checkSupported,
  checkContract,
  checkTradable,
  checkQuantity,
  checkPrices,
  checkBracket,
  checkReduceOnly,
  checkMarket,
  checkPostOnly,
];

type RiskCheck = (risk: OrderRisk) => Refusal | undefined;

/** What holds for every order that is otherwise sound: the rate before all, so that hammering leaves no trace. */
const conductChecks: readonly RiskCheck[] = [checkOrderRate, checkDuplicate, checkSelfTrade];

/** The limits, cheap ones first. None of them holds back an order that can only make a position smaller. */
const limitChecks: readonly RiskCheck[] = [
  checkRestricted,
  checkOpenOrders,
  checkFillRate,
  checkOrderQuantity,
  checkOrderNotional,
  checkFatFinger,
  checkQuoteAge,
  checkPriceCollar,
  checkPositionQuantity,
  checkPriceable,
  checkFunded,
  checkPositionNotional,
  checkGrossExposure,
  checkNetExposure,
  checkConcentration,
  checkLeverage,
  checkMargin,
];

const riskChecks: readonly RiskCheck[] = [...conductChecks, ...limitChecks];

const checksOf = ({ reduces }: OrderRisk): readonly RiskCheck[] => (reduces ? conductChecks : riskChecks);

/** The first reason not to take the order. What the engine places by itself, to close or protect, knows no limit. */
export const refusalOf = (context: OrderContext, risk = new OrderRisk(context)): Refusal | undefined => {
  for (const check of orderChecks) {
    const refusal = check(context, risk);
    if (refusal !== undefined) return refusal;
  }
  if (context.purpose !== 'command') return undefined;
  for (const check of checksOf(risk)) {
    const refusal = check(risk);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

/** Every reason not to take the order; limits are compared with one that is otherwise sound. */
export const refusalsOf = (context: OrderContext, risk = new OrderRisk(context)): Refusal[] => {
  const refusals = orderChecks
    .map((check) => check(context, risk))
    .filter((refusal) => refusal !== undefined);
  if (refusals.length > 0) return refusals;
  return checksOf(risk)
    .map((check) => check(risk))
    .filter((refusal) => refusal !== undefined);
};
