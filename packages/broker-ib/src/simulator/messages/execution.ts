import type { SimulatedExecution } from '../orders/execution.ts';
import { zonedTime } from '../wire/ib-time.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText, UNSET_DOUBLE } from '../wire/wire-number.ts';
import { contractHead, contractTail, listingExchange } from './contract-fields.ts';
import type { OrderIdentity } from './open-order.ts';

/** A fill. @param requestId -1 when nobody asked. @param zone of the time in it. */
export function executionData(
  requestId: number,
  { id, order, quantity, price, time }: SimulatedExecution,
  { orderId, clientId }: OrderIdentity,
  zone: string,
): readonly string[] {
  const { contract, account, permId, terms, filled, averagePrice, ticket } = order;
  const exchange = order.exchange === 'SMART' ? listingExchange(contract) : order.exchange;
  return [
    Answer.EXECUTION_DATA,
    `${requestId}`,
    `${orderId}`,
    ...contractHead(contract, ''),
    ...contractTail(contract, exchange),
    id,
    zonedTime(time, zone),
    account,
    exchange,
    terms.side === 'BUY' ? 'BOT' : 'SLD',
    decimalText(quantity),
    doubleText(price),
    `${permId}`,
    `${clientId}`,
    '0',
    decimalText(filled),
    doubleText(averagePrice),
    ticket.fields.orderRef,
    '',
    '',
    ticket.fields.modelCode,
    '1',
    '0',
  ];
}

export function executionDataEnd(requestId: number): readonly string[] {
  return [Answer.EXECUTION_DATA_END, '1', `${requestId}`];
}

/** What a fill cost, and what it realised if it closed something. */
export function commissionReport({
  id,
  order,
  commission,
  realised,
  closed,
}: SimulatedExecution): readonly string[] {
  return [
    Answer.COMMISSION_REPORT,
    '1',
    id,
    doubleText(commission),
    order.contract.currency,
    closed ? doubleText(Number(realised.toFixed(6))) : UNSET_DOUBLE,
    UNSET_DOUBLE,
    '',
  ];
}
