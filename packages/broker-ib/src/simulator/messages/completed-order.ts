import { remainingOf, type SimulatedOrder } from '../orders/simulated-order.ts';
import { zonedTime } from '../wire/ib-time.ts';
import { Answer } from '../wire/message-id.ts';
import { boolText, decimalText, UNSET_DOUBLE, UNSET_INTEGER } from '../wire/wire-number.ts';
import { contractHead, contractTail } from './contract-fields.ts';
import {
  noCombinationLegs,
  noDeltaNeutralCompleted,
  noPeggedOffsets,
  noScaleNorHedge,
  price,
  priceOr,
  textOr,
} from './order-fields.ts';

/** What TWS says for "none" of a permanent id. */
const NO_PERM_ID = '9223372036854775807';

/** An order that has ended: it has no order id nor client any more. @param zone of the times in it. */
export function completedOrder(order: SimulatedOrder, zone: string): readonly string[] {
  const {
    ticket,
    terms,
    contract,
    permId,
    account,
    status,
    filled,
    reason,
    endedAt = 0,
    parentPermId,
  } = order;
  const { fields } = ticket;
  return [
    Answer.COMPLETED_ORDER,
    ...contractHead(contract, '?'),
    ...contractTail(contract, order.exchange),
    terms.side,
    // TWS tells what was left: nothing of a filled order.
    decimalText(remainingOf(order)),
    terms.type,
    price(terms.limit),
    price(terms.aux),
    terms.tif,
    terms.ocaGroup,
    account,
    fields.openClose,
    textOr(fields.origin, '0'),
    fields.orderRef,
    `${permId}`,
    boolText(terms.outsideRth),
    textOr(fields.hidden, '0'),
    textOr(fields.discretionaryAmt, '0'),
    fields.goodAfterTime,
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
    fields.startingPrice,
    fields.stockRefPrice,
    fields.delta,
    fields.stockRangeLower,
    fields.stockRangeUpper,
    textOr(fields.displaySize, UNSET_INTEGER),
    textOr(fields.sweepToFill, '0'),
    textOr(fields.allOrNone, '0'),
    fields.minQty,
    `${terms.ocaType}`,
    textOr(fields.triggerMethod, '0'),
    fields.volatility,
    textOr(fields.volatilityType, '0'),
    ...noDeltaNeutralCompleted,
    textOr(fields.continuousUpdate, '0'),
    textOr(fields.referencePriceType, '0'),
    priceOr(terms.stop, ''),
    priceOr(terms.trailingPercent, ''),
    ...noCombinationLegs,
    textOr(fields.scaleInitLevelSize, UNSET_INTEGER),
    textOr(fields.scaleSubsLevelSize, UNSET_INTEGER),
    ...noScaleNorHedge,
    fields.clearingAccount,
    textOr(fields.clearingIntent, 'IB'),
    textOr(fields.notHeld, '0'),
    '0',
    fields.algoStrategy,
    ...ticket.algoParams,
    textOr(fields.solicited, '0'),
    status,
    textOr(fields.randomizeSize, '0'),
    textOr(fields.randomizePrice, '0'),
    ...ticket.benchmark,
    ...ticket.conditions,
    priceOr(terms.stop, UNSET_DOUBLE),
    priceOr(terms.limitOffset, UNSET_DOUBLE),
    textOr(fields.cashQty, '0'),
    textOr(fields.dontUseAutoPriceForHedge, '1'),
    textOr(fields.isOmsContainer, '0'),
    '',
    decimalText(filled),
    UNSET_INTEGER,
    textOr(fields.autoCancelParent, '0'),
    'Not an insider or substantial shareholder',
    '0',
    '0',
    parentPermId === undefined ? NO_PERM_ID : `${parentPermId}`,
    zonedTime(endedAt, zone),
    reason === '' ? 'Cancelled' : reason,
    ...noPeggedOffsets,
    fields.customerAccount,
    textOr(fields.professionalCustomer, '0'),
  ];
}

export function completedOrdersEnd(): readonly string[] {
  return [Answer.COMPLETED_ORDERS_END];
}
