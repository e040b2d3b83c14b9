import type { Facts, MarketFacts, SymbolFacts } from '../events/facts.ts';
import { exactQuote } from '../model/exact-quote.ts';
import { instrumentTerms, sameContract, sameSpec } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { toRate, toUnits } from '../money/fixed-point.ts';
import type { Price, Rate } from '../money/fixed-point.ts';
import type { AccountConfig } from '../model/account.ts';
import type { FxRates } from '../ports/fx-rates.ts';
import type { MarketView } from '../ports/market-view.ts';
import { isInUse } from '../state/engine-state.ts';
import type { EngineState } from '../state/engine-state.ts';

/** An instrument and what the market says of it now. */
export interface MarketReading {
  readonly terms: InstrumentTerms;
  readonly facts: MarketFacts;
  /** Whether positions or working orders are still open on a contract of the same name that was another. */
  readonly contractChanged: boolean;
}

/** Where facts come from: the world as it is, or the journal of decisions it was read for before. */
interface FactOrigin {
  symbol(name: string, currency: string): SymbolFacts | null;
  mark(ticker: string): number | null;
  rate(from: string, to: string): number | null;
  /** Whether the venue of an account takes no orders. */
  isUnavailable(accountId: string): boolean;
}

/** The world as one decision sees it: nothing else of it is read, and what is read is kept for the journal. */
export class FactSource {
  readonly #state: EngineState;
  readonly #origin: FactOrigin;
  readonly #account: Pick<AccountConfig, 'id' | 'currency'>;
  #symbols: Record<string, SymbolFacts | null> | undefined;
  #marks: Record<string, number | null> | undefined;
  #rates: Record<string, number | null> | undefined;
  #unavailable: boolean | undefined;

  constructor(state: EngineState, account: Pick<AccountConfig, 'id' | 'currency'>, origin: FactOrigin) {
    this.#state = state;
    this.#account = account;
    this.#origin = origin;
  }

  /** What was read so far. */
  get facts(): Facts {
    return {
      symbols: this.#symbols,
      marks: this.#marks,
      rates: this.#rates,
      unavailable: this.#unavailable === true ? true : undefined,
    };
  }

  /** Undefined when no instrument has this name. */
  read(name: string): MarketReading | undefined {
    this.#symbols ??= {};
    const known = this.#symbols[name];
    const facts =
      known === undefined ? (this.#symbols[name] = this.#origin.symbol(name, this.#account.currency)) : known;
    if (facts === null) return undefined;
    const listed = this.#state.instruments.get(facts.ticker);
    const { instrument } = facts;
    if (instrument === undefined || (listed !== undefined && sameSpec(listed.spec, instrument))) {
      return listed && { terms: listed, facts, contractChanged: false };
    }
    return {
      terms: instrumentTerms(instrument),
      facts,
      contractChanged:
        listed !== undefined && !sameContract(listed.spec, instrument) && isInUse(this.#state, facts.ticker),
    };
  }

  /** The last price of an instrument that is held or worked; undefined while there is none. */
  mark(ticker: string): Price | undefined {
    const read = this.#symbols?.[ticker];
    // Its quote is known already, unless the name stands for another contract than the one that is held.
    if (read?.ticker === ticker && read.instrument === undefined)
      return read.quote && exactQuote(read.quote).last;
    this.#marks ??= {};
    const known = this.#marks[ticker];
    const mark = known === undefined ? (this.#marks[ticker] = this.#origin.mark(ticker)) : known;
    return mark === null ? undefined : toUnits(mark);
  }

  /** Into the account's currency; undefined when it is the same one, or when there is no rate. */
  rate(currency: string): Rate | undefined {
    if (currency === this.#account.currency) return undefined;
    this.#rates ??= {};
    const known = this.#rates[currency];
    const rate =
      known === undefined
        ? (this.#rates[currency] = this.#origin.rate(currency, this.#account.currency))
        : known;
    return rate === null ? undefined : toRate(rate);
  }

  /** Whether the account's venue takes no orders now. */
  get isUnavailable(): boolean {
    return (this.#unavailable ??= this.#origin.isUnavailable(this.#account.id));
  }
}

/** Reads the world of this moment. */
export const liveFacts = (
  state: EngineState,
  market: MarketView,
  fx: FxRates,
  isUnavailable: FactOrigin['isUnavailable'],
): FactOrigin => ({
  symbol(name, currency) {
    const spec = market.instrument(name);
    if (spec === undefined) return null;
    const ticker = spec.symbol;
    const listed = state.instruments.get(ticker)?.spec;
    return {
      ticker,
      open: market.isOpen(ticker),
      quote: market.quote(ticker),
      depth: market.depth?.(ticker),
      rate: spec.currency === currency ? undefined : fx.rate(spec.currency, currency),
      sessionEnd: market.sessionEnd?.(ticker),
      quoteAge: market.quoteAge?.(ticker),
      instrument: listed === undefined || !sameSpec(listed, spec) ? spec : undefined,
    };
  },
  mark(ticker) {
    const spec = market.instrument(ticker);
    const listed = state.instruments.get(ticker)?.spec;
    // The price of another contract says nothing of the one that is held.
    if (spec === undefined || (listed !== undefined && !sameContract(listed, spec))) return null;
    return market.quote(ticker)?.last ?? null;
  },
  rate: (from, to) => fx.rate(from, to) ?? null,
  isUnavailable,
});

/** Answers what was read before, and nothing else. */
export const recordedFacts = ({ symbols, marks, rates, unavailable }: Facts): FactOrigin => ({
  symbol: (name) => symbols?.[name] ?? null,
  mark: (ticker) => marks?.[ticker] ?? null,
  rate: (from) => rates?.[from] ?? null,
  isUnavailable: () => unavailable === true,
});

export type { FactOrigin };
