import type { ContractDetails } from '@stoqey/ib';
import type { IbLog } from '../ib-log.ts';
import type { ContractStore } from './contract-store.ts';
import { describeContract } from './describe-contract.ts';
import type { IbInstrument, PriceStep } from './ib-contracts.ts';
import { tickerName } from './ticker-name.ts';

/** What IB said of a contract, and when, ms UTC. */
export interface ContractFacts {
  readonly details: ContractDetails;
  readonly priceSteps: readonly PriceStep[];
  readonly asOf: number;
}

/** The contracts that are known, by ticker and by conId, and kept in the store. */
export class ContractBook {
  readonly #store: ContractStore;
  readonly #byTicker = new Map<string, IbInstrument>();
  readonly #byConId = new Map<number, IbInstrument>();
  readonly #asOf = new Map<string, number>();

  constructor(store: ContractStore, log: IbLog) {
    this.#store = store;
    for (const { ticker, description } of store.all()) {
      try {
        const facts: ContractFacts = JSON.parse(description);
        this.#put(ticker, facts);
      } catch (error) {
        log.warn({ ticker, error }, 'A contract in the store cannot be read; it is asked for again.');
      }
    }
  }

  get known(): readonly IbInstrument[] {
    return [...this.#byTicker.values()];
  }

  /** In upper case. */
  byTicker(ticker: string): IbInstrument | undefined {
    return this.#byTicker.get(ticker);
  }

  byConId(conId: number): IbInstrument | undefined {
    return this.#byConId.get(conId);
  }

  /** When IB last told of a ticker, ms UTC. */
  asOf(ticker: string): number {
    return this.#asOf.get(ticker) ?? -Infinity;
  }

  /** The name of a contract: the one it has, or a free one. */
  nameOf(contract: ContractDetails['contract']): string {
    const known = contract.conId === undefined ? undefined : this.#byConId.get(contract.conId);
    return known?.instrument.ticker ?? tickerName(contract, (ticker) => this.#byTicker.has(ticker));
  }

  /** Takes in what IB says now. An instrument that did not change stays the same object. */
  take(facts: ContractFacts): IbInstrument {
    const ticker = this.nameOf(facts.details.contract);
    this.#store.put({ ticker, description: JSON.stringify(facts) });
    return this.#put(ticker, facts);
  }

  #put(ticker: string, { details, priceSteps, asOf }: ContractFacts): IbInstrument {
    const described = describeContract(ticker, details, priceSteps);
    const known = this.#byTicker.get(ticker)?.instrument;
    const isSame = JSON.stringify(known) === JSON.stringify(described.instrument);
    const taken = known && isSame ? { ...described, instrument: known } : described;
    this.#byTicker.set(ticker, taken);
    if (taken.contract.conId !== undefined) this.#byConId.set(taken.contract.conId, taken);
    this.#asOf.set(ticker, asOf);
    return taken;
  }
}
