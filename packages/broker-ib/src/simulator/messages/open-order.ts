import type { OrderImpact } from '../orders/pre-trade-check.ts';
import type { SimulatedOrder } from '../orders/simulated-order.ts';
import { Answer } from '../wire/message-id.ts';
import { boolText, decimalText, doubleText, UNSET_DOUBLE, UNSET_INTEGER } from '../wire/wire-number.ts';
import { contractHead, contractTail } from './contract-fields.ts';
import {
  noBasisPoints,
  noCombinationLegs,
  noDeltaNeutral,
  noPeggedOffsets,
  noScaleNorHedge,
  price,
  priceOr,
  textOr,
} from './order-fields.ts';

/** How the one who hears it knows an order: ids are of the client that placed it. */
export interface OrderIdentity {
  readonly orderId: number;
  readonly clientId: number;
  readonly parentId: number;
}

/** Everything about an order. `impact` is what a what-if asks for. */
export function openOrder(
  order: SimulatedOrder,
  { orderId, clientId, parentId }: OrderIdentity,
  impact?: OrderImpact,
): readonly string[] {
  const { ticket, terms, contract, permId, account, status } = order;
  const { fields } = ticket;
  return [
    Answer.OPEN_ORDER,
    `${orderId}`,
    ...contractHead(contract, '?'),
    ...contractTail(contract, order.exchange),
    terms.side,
    decimalText(terms.quantity),
    terms.type,
    price(terms.limit),
    price(terms.aux),
    terms.tif,
    terms.ocaGroup,
    account,
    fields.openClose,
    textOr(fields.origin, '0'),
    fields.orderRef,
    `${clientId}`,
    `${permId}`,
    boolText(terms.outsideRth),
    textOr(fields.hidden, '0'),
    textOr(fields.discretionaryAmt, '0'),
    fields.goodAfterTime,
    `${permId}.0/${account}/${decimalText(terms.quantity)}`,
    fields.faGroup,
    fields.faMethod,
    fields.faPercentage,
    fields.modelCode,
    fields.goodTillDate,
    fields.rule80A,
    fields.percentOffset,
    fields.settlingFirm,
    textOr(fields.shortSaleSlot, '0'),
    fields.designatedLocation,
    textOr(fields.exemptCode, '-1'),
    textOr(fields.auctionStrategy, '0'),
    fields.startingPrice,
    fields.stockRefPrice,
    fields.delta,
    fields.stockRangeLower,
    fields.stockRangeUpper,
    textOr(fields.displaySize, UNSET_INTEGER),
    textOr(fields.blockOrder, '0'),
    textOr(fields.sweepToFill, '0'),
    textOr(fields.allOrNone, '0'),
    fields.minQty,
    `${terms.ocaType}`,
    textOr(fields.eTradeOnly, '0'),
    textOr(fields.firmQuoteOnly, '0'),
    fields.nbboPriceCap,
    `${parentId}`,
    textOr(fields.triggerMethod, '0'),
    fields.volatility,
    textOr(fields.volatilityType, '0'),
    ...noDeltaNeutral,
    textOr(fields.continuousUpdate, '0'),
    textOr(fields.referencePriceType, '0'),
    priceOr(terms.stop, ''),
    priceOr(terms.trailingPercent, ''),
    ...noBasisPoints,
    ...noCombinationLegs,
    textOr(fields.scaleInitLevelSize, UNSET_INTEGER),
    textOr(fields.scaleSubsLevelSize, UNSET_INTEGER),
    ...noScaleNorHedge,
    textOr(fields.optOutSmartRouting, '0'),
    fields.clearingAccount,
    textOr(fields.clearingIntent, 'IB'),
    textOr(fields.notHeld, '0'),
    '0',
    fields.algoStrategy,
    ...ticket.algoParams,
    textOr(fields.solicited, '0'),
    boolText(impact !== undefined),
    status,
    ...margins(impact),
    ...commissions(order, impact),
    textOr(fields.randomizeSize, '0'),
    textOr(fields.randomizePrice, '0'),
    ...ticket.benchmark,
    ...ticket.conditions,
    textOr(fields.adjustedOrderType, 'None'),
    textOr(fields.triggerPrice, UNSET_DOUBLE),
    priceOr(terms.stop, UNSET_DOUBLE),
    priceOr(terms.limitOffset, UNSET_DOUBLE),
    textOr(fields.adjustedStopPrice, UNSET_DOUBLE),
    textOr(fields.adjustedStopLimitPrice, UNSET_DOUBLE),
    textOr(fields.adjustedTrailingAmount, UNSET_DOUBLE),
    textOr(fields.adjustableTrailingUnit, '0'),
    fields.softDollarTierName,
    fields.softDollarTierValue,
    '',
    textOr(fields.cashQty, '0'),
    textOr(fields.dontUseAutoPriceForHedge, '1'),
    textOr(fields.isOmsContainer, '0'),
    textOr(fields.discretionaryUpToLimitPrice, '0'),
    textOr(fields.usePriceMgmtAlgo, '0'),
    fields.duration,
    fields.postToAts,
    textOr(fields.autoCancelParent, '0'),
    ...noPeggedOffsets,
    fields.customerAccount,
    textOr(fields.professionalCustomer, '0'),
    // Accrued interest of bonds.
    '',
    textOr(fields.includeOvernight, '0'),
    fields.extOperator,
    textOr(fields.manualOrderIndicator, UNSET_INTEGER),
  ];
}

function margins(impact: OrderImpact | undefined): readonly string[] {
  if (impact === undefined) return Array.from({ length: 9 }, () => UNSET_DOUBLE);
  const before = [impact.initialBefore, impact.maintenanceBefore, impact.equityBefore];
  const change = [impact.initialChange, impact.maintenanceChange, impact.equityChange];
  const after = before.map((value, index) => value + (change[index] ?? 0));
  return [...before, ...change, ...after].map((value) => doubleText(Number(value.toFixed(2))));
}

/** Commission, its least, its most, its currency and a warning. */
function commissions(order: SimulatedOrder, impact: OrderImpact | undefined): readonly string[] {
  if (impact !== undefined) {
    const commission = doubleText(Number(impact.commission.toFixed(4)));
    return [commission, UNSET_DOUBLE, UNSET_DOUBLE, impact.currency, ''];
  }
  const known = order.filled > 0;
  return [
    known ? doubleText(Number(order.commission.toFixed(4))) : UNSET_DOUBLE,
    UNSET_DOUBLE,
    UNSET_DOUBLE,
    known ? order.contract.currency : '',
    '',
  ];
}
