import { minTick, marketRules, type PriceStep } from '../contracts/market-rules.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import { Answer } from '../wire/message-id.ts';
import { decimalText, doubleText, UNSET_INTEGER } from '../wire/wire-number.ts';

/** When a contract trades, as TWS writes it. */
export interface ToldHours {
  readonly trading: string;
  readonly liquid: string;
}

/** All about a contract. */
export function contractData(
  requestId: number,
  contract: SimulatedContract,
  exchange: string,
  hours: ToldHours,
): readonly string[] {
  const { lastTradeDate, secType, symbol, marketRuleId, validExchanges, sizeIncrement } = contract;
  const isFuture = secType === 'FUT';
  const isStock = secType === 'STK';
  return [
    Answer.CONTRACT_DATA,
    `${requestId}`,
    symbol,
    secType,
    isFuture ? `${lastTradeDate} 08:30:00 ${contract.timeZone}` : '',
    lastTradeDate,
    '0',
    '',
    exchange === '' ? contract.exchange : exchange,
    contract.currency,
    contract.localSymbol,
    contract.tradingClass,
    contract.tradingClass,
    `${contract.conId}`,
    doubleText(minTick(marketRuleId)),
    contract.multiplier,
    contract.orderTypes,
    validExchanges.join(','),
    '1',
    isFuture ? '11004968' : '0',
    contract.longName,
    contract.primaryExchange,
    lastTradeDate.slice(0, 6),
    contract.industry,
    contract.category,
    contract.subcategory,
    contract.timeZone,
    hours.trading,
    hours.liquid,
    '',
    '0',
    '0',
    isStock ? '1' : UNSET_INTEGER,
    isFuture ? symbol : '',
    isFuture ? 'IND' : '',
    validExchanges.map(() => `${marketRuleId}`).join(','),
    lastTradeDate,
    contract.stockType,
    decimalText(contract.minSize),
    decimalText(sizeIncrement),
    decimalText(isStock ? 100 : sizeIncrement),
    '0',
  ];
}

export function contractDataEnd(requestId: number): readonly string[] {
  return [Answer.CONTRACT_DATA_END, '1', `${requestId}`];
}

const derivatives: Readonly<Partial<Record<string, readonly string[]>>> = {
  STK: ['CFD', 'OPT', 'IOPT', 'WAR', 'BAG'],
  ES: ['FUT', 'FOP', 'BAG'],
};

export function symbolSamples(requestId: number, found: readonly SimulatedContract[]): readonly string[] {
  const samples = found.flatMap((contract) => {
    const { conId, symbol, secType, primaryExchange, exchange, currency, longName } = contract;
    const derived = derivatives[secType === 'IND' ? symbol : secType] ?? [];
    const listed = primaryExchange === '' ? exchange : primaryExchange;
    return [`${conId}`, symbol, secType, listed, currency, `${derived.length}`, ...derived, longName, ''];
  });
  return [Answer.SYMBOL_SAMPLES, `${requestId}`, `${found.length}`, ...samples];
}

/** The steps prices take; undefined when there is no such rule. */
export function marketRule(ruleId: number): readonly string[] | undefined {
  const steps: readonly PriceStep[] | undefined = marketRules.get(ruleId);
  if (steps === undefined) return undefined;
  const texts = steps.flatMap(({ from, increment }) => [doubleText(from), doubleText(increment)]);
  return [Answer.MARKET_RULE, `${ruleId}`, `${steps.length}`, ...texts];
}

/** The simulator lists no options. */
export function optionParametersEnd(requestId: number): readonly string[] {
  return [Answer.SEC_DEF_OPT_PARAMS_END, `${requestId}`];
}
