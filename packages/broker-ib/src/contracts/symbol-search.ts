import type { ContractDescription } from '@stoqey/ib';
import type { Instrument } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import type { ContractBook } from './contract-book.ts';
import type { ContractRequests } from './contract-requests.ts';
import { describeContract } from './describe-contract.ts';

/** IB answers one search a second. */
const SPACING_MS = 1000;
const KEPT_MS = 10 * 60_000;
const MAX_KEPT = 200;
/** Kinds that can be resolved again by the name the search gives them. */
const searchable = new Set(['STK', 'IND', 'CASH', 'CRYPTO']);

/** Instruments that IB knows by a part of their name, without asking for each what it is. */
export interface SymbolSearch {
  /** Nothing while TWS cannot be asked. */
  find(text: string): Promise<readonly Instrument[]>;
  /** Of a name that a search gave. */
  conIdOf(ticker: string): number | undefined;
}

interface Found {
  readonly at: number;
  readonly instruments: Promise<readonly Instrument[]>;
}

export function createSymbolSearch({
  scheduler,
  book,
  requests,
}: {
  readonly scheduler: Scheduler;
  readonly book: ContractBook;
  requests(): ContractRequests | undefined;
}): SymbolSearch {
  const kept = new Map<string, Found>();
  const conIds = new Map<string, number>();
  let freeAt = -Infinity;

  function turn(): Promise<void> {
    const now = scheduler.now();
    const at = Math.max(now, freeAt);
    freeAt = at + SPACING_MS;
    return new Promise((resolve) => {
      if (at === now) resolve();
      else scheduler.after(at - now, resolve);
    });
  }

  function preview({ contract }: ContractDescription): readonly Instrument[] {
    if (!contract || contract.conId === undefined || !searchable.has(String(contract.secType))) return [];
    const known = book.byConId(contract.conId);
    if (known) return [known.instrument];
    const ticker = book.nameOf(contract);
    conIds.set(ticker, contract.conId);
    const details = contract.description ? { contract, longName: contract.description } : { contract };
    return [describeContract(ticker, details, []).instrument];
  }

  async function ask(text: string): Promise<readonly Instrument[]> {
    await turn();
    const found = (await requests()?.symbols(text)) ?? [];
    const byTicker = new Map(found.flatMap(preview).map((instrument) => [instrument.ticker, instrument]));
    return [...byTicker.values()];
  }

  return {
    find(text) {
      const wanted = text.trim().toUpperCase();
      if (wanted === '' || requests() === undefined) return Promise.resolve([]);
      const known = kept.get(wanted);
      if (known && scheduler.now() - known.at < KEPT_MS) return known.instruments;
      const instruments = ask(wanted).catch(() => {
        kept.delete(wanted);
        return [];
      });
      kept.set(wanted, { at: scheduler.now(), instruments });
      const [oldest] = kept.keys();
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      return instruments;
    },
    conIdOf: (ticker) => conIds.get(ticker),
  };
}
