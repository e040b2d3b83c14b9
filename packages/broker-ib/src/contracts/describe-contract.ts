import type { Contract, ContractDetails } from '@stoqey/ib';
import { decimalsOf, tickScale } from './tick-scale.ts';
import { listingExchange, expiryOf } from './choose-details.ts';
import { calendarOf } from './exchange-calendar.ts';
import type { IbInstrument, PriceStep } from './ib-contracts.ts';
import { ibClock } from './ib-time-zone.ts';
import { readTradingHours } from './trading-hours.ts';
import type { SymbolType } from '@tickwire/contracts';

/** Larger than any size: TWS writes it where it has none. */
const UNSET = 1e300;

/** Their regular session is a part of the day they trade; everything else has no other hours than those it trades in. */
const withExtendedHours = new Set(['STK', 'IND', 'OPT', 'WAR', 'FUND', 'BOND']);

/** Exchanges that list nothing but futures and options on them. */
const futuresOnly = new Set(['CME', 'CBOT', 'NYMEX', 'COMEX', 'GLOBEX']);

/** What IB says of a contract, in this product's words. `priceSteps` is its market rule, empty when IB tells none. */
export function describeContract(
  ticker: string,
  details: ContractDetails,
  priceSteps: readonly PriceStep[],
): IbInstrument {
  const { contract, longName, priceMagnifier } = details;
  const secType = String(contract.secType);
  const exchange = listingExchange(details);
  const clock = ibClock(details.timeZoneId ?? '');
  const timeZone = clock?.zone ?? 'Etc/UTC';
  const steps = usable(priceSteps, details.minTick);
  const isPair = secType === 'CASH' || secType === 'CRYPTO';
  const sizeIncrement = positive(details.sizeIncrement) ?? 1;
  const hours = withExtendedHours.has(secType) ? details.liquidHours : details.tradingHours;
  return {
    instrument: {
      ticker,
      name: ticker,
      description: longName || contract.localSymbol || ticker,
      type: typeOf(details, exchange),
      exchange,
      currency: contract.currency ?? '',
      ...(isPair && contract.symbol ? { baseCurrency: contract.symbol } : {}),
      calendar: calendarOf({ secType, exchange, timeZone }),
      tradable: secType !== 'IND',
      ...tickScale(Math.min(...steps.map(({ increment }) => increment))),
      ...(secType === 'CASH' ? { minmove2: 10 } : {}),
      lotSize: sizeIncrement,
      // Prices of some shares are in pence: what a unit gains per 1.0 is a hundredth of the currency.
      pointValue: (positive(Number(contract.multiplier)) ?? 1) / (positive(priceMagnifier) ?? 1),
      volumePrecision: secType === 'CRYPTO' ? decimalsOf(sizeIncrement) : 0,
      genesis: 0,
    },
    contract: orderContract(details),
    priceSteps: steps,
    minSize: positive(details.minSize) ?? sizeIncrement,
    sizeIncrement,
    timeZone,
    liquidHours: clock && hours ? readTradingHours(hours, clock) : [],
  };
}

/** The contract as it goes back to IB: its conId and where to route. The client reads a missing multiplier as 0. */
function orderContract(details: ContractDetails): Contract {
  const { contract } = details;
  const expiry = expiryOf(details);
  const isSmart = contract.secType === 'STK' && (details.validExchanges ?? '').split(',').includes('SMART');
  return {
    ...(contract.conId === undefined ? {} : { conId: contract.conId }),
    ...(contract.symbol ? { symbol: contract.symbol } : {}),
    ...(contract.secType ? { secType: contract.secType } : {}),
    ...(expiry ? { lastTradeDateOrContractMonth: expiry } : {}),
    ...(contract.strike ? { strike: contract.strike } : {}),
    ...(contract.right ? { right: contract.right } : {}),
    ...(positive(Number(contract.multiplier)) === undefined
      ? {}
      : { multiplier: Number(contract.multiplier) }),
    exchange: isSmart ? 'SMART' : (contract.exchange ?? 'SMART'),
    ...(contract.primaryExch ? { primaryExch: contract.primaryExch } : {}),
    ...(contract.currency ? { currency: contract.currency } : {}),
    ...(contract.localSymbol ? { localSymbol: contract.localSymbol } : {}),
    ...(contract.tradingClass ? { tradingClass: contract.tradingClass } : {}),
  };
}

/** Steps that can be multiplied, ascending from 0; the smallest tick alone when there is no rule. */
function usable(steps: readonly PriceStep[], minTick: number | undefined): readonly PriceStep[] {
  const sound = steps
    .filter(({ from, increment }) => positive(increment) !== undefined && from >= 0)
    .toSorted((a, b) => a.from - b.from);
  return sound.length > 0 ? sound : [{ from: 0, increment: positive(minTick) ?? 0.01 }];
}

function typeOf({ contract, stockType }: ContractDetails, exchange: string): SymbolType {
  switch (String(contract.secType)) {
    case 'STK':
      return /^(ETF|ETN|ETP|ETC|ETMF)$/i.test(stockType ?? '') ? 'etf' : 'stock';
    case 'CASH':
      return 'forex';
    case 'CRYPTO':
      return 'crypto';
    case 'IND':
      // What a search finds for the futures themselves is told as an index at their exchange.
      return futuresOnly.has(exchange) ? 'futures' : 'index';
    case 'FUT':
    case 'CONTFUT':
    case 'FOP':
    case 'OPT':
    case 'WAR':
      return 'futures';
    default:
      return 'stock';
  }
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 && value < UNSET ? value : undefined;
}
