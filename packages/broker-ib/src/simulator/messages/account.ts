import type { AccountLine } from '../accounts/account-values.ts';
import type { Position } from '../accounts/position.ts';
import type { PositionValue } from '../accounts/valuation.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText, UNSET_DOUBLE } from '../wire/wire-number.ts';
import { contractHead, listingExchange } from './contract-fields.ts';

export function accountSummary(requestId: number, account: string, line: AccountLine): readonly string[] {
  return [Answer.ACCOUNT_SUMMARY, '1', `${requestId}`, account, line.key, line.value, line.currency];
}

export function accountSummaryEnd(requestId: number): readonly string[] {
  return [Answer.ACCOUNT_SUMMARY_END, '1', `${requestId}`];
}

export function accountValue(account: string, { key, value, currency }: AccountLine): readonly string[] {
  return [Answer.ACCOUNT_VALUE, '2', key, value, currency, account];
}

export function portfolioValue(account: string, position: Position, value: PositionValue): readonly string[] {
  const { contract, quantity, averageCost, realised } = position;
  return [
    Answer.PORTFOLIO_VALUE,
    '8',
    ...contractHead(contract, ''),
    listingExchange(contract),
    contract.currency,
    contract.localSymbol,
    contract.tradingClass,
    decimalText(quantity),
    doubleText(value.price),
    doubleText(Number(value.marketValue.toFixed(4))),
    doubleText(Number(averageCost.toFixed(8))),
    doubleText(Number(value.unrealised.toFixed(4))),
    doubleText(Number(realised.toFixed(4))),
    account,
  ];
}

/** @param time `14:05`. */
export function accountUpdateTime(time: string): readonly string[] {
  return [Answer.ACCOUNT_UPDATE_TIME, '1', time];
}

export function accountDownloadEnd(account: string): readonly string[] {
  return [Answer.ACCOUNT_DOWNLOAD_END, '1', account];
}

export function accountUpdateMulti(
  requestId: number,
  account: string,
  model: string,
  { key, value, currency }: AccountLine,
): readonly string[] {
  return [Answer.ACCOUNT_UPDATE_MULTI, '1', `${requestId}`, account, model, key, value, currency];
}

export function accountUpdateMultiEnd(requestId: number): readonly string[] {
  return [Answer.ACCOUNT_UPDATE_MULTI_END, '1', `${requestId}`];
}

const amount = (value: number | undefined): string =>
  value === undefined ? UNSET_DOUBLE : doubleText(Number(value.toFixed(4)));

/** Daily, unrealised and realised, in the account's base currency. */
export function pnl(
  requestId: number,
  daily: number,
  unrealised: number,
  realised: number,
): readonly string[] {
  return [Answer.PNL, `${requestId}`, amount(daily), amount(unrealised), amount(realised)];
}

export function pnlSingle(
  requestId: number,
  quantity: number,
  values: {
    readonly daily: number;
    readonly unrealised: number | undefined;
    readonly realised: number | undefined;
    readonly value: number;
  },
): readonly string[] {
  const { daily, unrealised, realised, value } = values;
  const sums = [daily, unrealised, realised, value].map((each) => amount(each));
  return [Answer.PNL_SINGLE, `${requestId}`, decimalText(quantity), ...sums];
}
