import type {
  Exposure,
  ExposureItem,
  PortfolioMetrics,
  PortfolioPosition,
  RiskStatus,
} from '@tickwire/contracts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { unitCost } from '../model/unit-cost.ts';
import { UNIT, divide, fromMoney, fromUnits, larger, magnitude } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import { lossShare } from '../risk/loss.ts';
import { PortfolioExposure } from '../risk/portfolio-exposure.ts';
import type { PriceSource } from '../risk/price-source.ts';
import { balance, realised } from '../state/account-state.ts';
import type { AccountView } from './account-view.ts';
import { cashOf } from './cash.ts';
import { breachesOf } from './limit-breaches.ts';
import { valueAt } from './valuation.ts';

type TermsOf = (symbol: string) => InstrumentTerms | undefined;

/** Long, short, and both ways to add them up. */
class Sides {
  long = 0n;
  short = 0n;

  add(value: Money): void {
    if (value > 0n) this.long += value;
    else this.short -= value;
  }

  get gross(): Money {
    return this.long + this.short;
  }

  get net(): Money {
    return this.long - this.short;
  }

  get wire(): Omit<ExposureItem, 'name'> {
    return {
      long: fromMoney(this.long),
      short: fromMoney(this.short),
      gross: fromMoney(this.gross),
      net: fromMoney(this.net),
    };
  }
}

/** An account at the prices of one moment, as the contract words it. What cannot be known for want of a price or a rate is absent. */
export class PortfolioView {
  readonly #view: AccountView;
  readonly #prices: PriceSource;
  readonly #termsOf: TermsOf;
  readonly #exposure: PortfolioExposure;
  /** Of the positions alone, without what works. */
  readonly #sides = new Sides();
  readonly #values = new Map<string, Money>();
  readonly #unpriceable: string[];

  constructor(view: AccountView, prices: PriceSource, termsOf: TermsOf) {
    this.#view = view;
    this.#prices = prices;
    this.#termsOf = termsOf;
    this.#exposure = new PortfolioExposure(view.holdings(), prices, termsOf, (symbol, value) => {
      this.#values.set(symbol, value);
      this.#sides.add(value);
    });
    this.#unpriceable = this.#exposure.unpriceable.filter((symbol) => view.positions.has(symbol));
  }

  get status(): RiskStatus {
    const { opened, halt, standing, riskLog } = this.#view;
    const { id: accountId, currency } = opened.account;
    const { opening } = standing;
    const equity = this.#equity;
    const known = {
      accountId,
      currency,
      halt,
      openOrders: this.#view.workingCount,
      unpriceable: this.#unpriceable,
      ...(riskLog.last !== undefined && { lastChange: riskLog.last }),
    };
    if (equity === undefined) {
      return {
        ...known,
        ...(opening !== undefined && { dayOpenEquity: fromMoney(opening) }),
        peakEquity: fromMoney(standing.peak),
        breaches: breachesOf(this.#view, undefined),
      };
    }
    const peak = larger(standing.peak, equity);
    const { gross, net } = this.#sides;
    return {
      ...known,
      equity: fromMoney(equity),
      ...(opening !== undefined && {
        dayPL: fromMoney(equity - opening),
        dayOpenEquity: fromMoney(opening),
        dailyLoss: lossShare(equity, opening),
      }),
      peakEquity: fromMoney(peak),
      drawdown: lossShare(equity, peak),
      grossExposure: fromMoney(gross),
      netExposure: fromMoney(net),
      ...(equity > 0n && { leverage: fromUnits(divide(gross * UNIT, equity)) }),
      breaches: breachesOf(this.#view, { equity, gross, net, values: this.#values }),
    };
  }

  get metrics(): PortfolioMetrics {
    const { opened, totals, positions } = this.#view;
    const booked = balance(opened, totals);
    const equity = this.#equity;
    const { margin, unpriceable } = this.#exposure;
    return {
      ...this.status,
      balance: fromMoney(booked),
      realizedPL: fromMoney(realised(opened, totals)),
      fees: fromMoney(totals.fees),
      deposits: fromMoney(totals.deposits),
      cash: cashOf(this.#view, this.#termsOf),
      positions: positions.size,
      ...(equity !== undefined && {
        unrealizedPL: fromMoney(equity - booked),
        longExposure: fromMoney(this.#sides.long),
        shortExposure: fromMoney(this.#sides.short),
      }),
      ...(equity !== undefined &&
        unpriceable.length === 0 && {
          marginUsed: fromMoney(margin),
          marginAvailable: fromMoney(equity - margin),
        }),
    };
  }

  get positions(): PortfolioPosition[] {
    const { opened, positions, lots } = this.#view;
    const { costing, currency: home } = opened.account;
    const fifo = costing === 'fifo';
    const equity = this.#equity;
    return [...positions.values()].flatMap((position) => {
      const { symbol, side, qty, lastPrice } = position;
      const terms = this.#termsOf(symbol);
      if (terms === undefined) return [];
      const { currency } = terms.spec;
      const mark = this.#prices.mark(symbol) ?? lastPrice;
      const rate = currency === home ? undefined : this.#prices.rate(currency);
      const valued =
        currency !== home && rate === undefined
          ? undefined
          : valueAt(position, terms, { costing, mark, rate });
      return {
        symbol,
        side,
        qty: fromUnits(magnitude(qty)),
        avgPrice: fromUnits(unitCost(position, terms, costing)),
        markPrice: fromUnits(mark),
        currency,
        ...(rate !== undefined && { rate: Number(rate) / 1e12 }),
        ...(currency === home && { rate: 1 }),
        costBasis: fromMoney(fifo ? position.fifoHome : position.averageHome),
        ...(valued !== undefined && {
          marketValue: fromMoney(valued.value),
          unrealizedPL: fromMoney(valued.gain),
          priceEffect: fromMoney(valued.priceEffect),
          currencyEffect: fromMoney(valued.currencyEffect),
        }),
        ...(valued !== undefined &&
          equity !== undefined &&
          equity > 0n && { weight: fromUnits(divide(valued.value * UNIT, equity)) }),
        lots: lots.of(symbol, terms),
      };
    });
  }

  get exposure(): Exposure {
    const { id: accountId, currency } = this.#view.opened.account;
    const groups = {
      symbol: new Map<string, Sides>(),
      currency: new Map<string, Sides>(),
      type: new Map<string, Sides>(),
    };
    for (const [symbol, value] of this.#values) {
      const spec = this.#termsOf(symbol)?.spec;
      if (value === 0n || spec === undefined) continue;
      for (const kind of ['symbol', 'currency', 'type'] as const) {
        const sides = groups[kind].get(spec[kind]) ?? new Sides();
        sides.add(value);
        groups[kind].set(spec[kind], sides);
      }
    }
    const items = (group: ReadonlyMap<string, Sides>): ExposureItem[] =>
      [...group].map(([name, sides]) => ({ name, ...sides.wire }));
    return {
      accountId,
      currency,
      ...this.#sides.wire,
      bySymbol: items(groups.symbol),
      byCurrency: items(groups.currency),
      byType: items(groups.type),
      unpriceable: this.#unpriceable,
    };
  }

  get #equity(): Money | undefined {
    return this.#unpriceable.length > 0 ? undefined : this.#exposure.equity;
  }
}
