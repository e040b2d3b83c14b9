import type { Position } from '../accounts/position.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText } from '../wire/wire-number.ts';
import { contractHead, contractTail, listingExchange } from './contract-fields.ts';

function held(account: string, position: Position): readonly string[] {
  const { contract, quantity, averageCost } = position;
  return [
    account,
    ...contractHead(contract, ''),
    ...contractTail(contract, listingExchange(contract)),
    decimalText(quantity),
    doubleText(Number(averageCost.toFixed(8))),
  ];
}

export function position(account: string, what: Position): readonly string[] {
  return [Answer.POSITION, '3', ...held(account, what)];
}

export function positionEnd(): readonly string[] {
  return [Answer.POSITION_END, '1'];
}

export function positionMulti(
  requestId: number,
  account: string,
  what: Position,
  model: string,
): readonly string[] {
  return [Answer.POSITION_MULTI, '1', `${requestId}`, ...held(account, what), model];
}

export function positionMultiEnd(requestId: number): readonly string[] {
  return [Answer.POSITION_MULTI_END, '1', `${requestId}`];
}
