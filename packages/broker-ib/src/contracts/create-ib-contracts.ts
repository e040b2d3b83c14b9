import type { Contract, ContractDetails } from '@stoqey/ib';
import { searchInstruments, type Instrument } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import type { IbSession, SessionPart } from '../connection/ib-session.ts';
import type { IbLog } from '../ib-log.ts';
import { IbUnavailable } from '../ib-unavailable.ts';
import { chooseDetails, exchangeName } from './choose-details.ts';
import { ContractBook } from './contract-book.ts';
import { createContractRequests, type ContractRequests } from './contract-requests.ts';
import type { ContractStore } from './contract-store.ts';
import { describeContract } from './describe-contract.ts';
import type { IbContracts, IbInstrument } from './ib-contracts.ts';
import { createSymbolSearch } from './symbol-search.ts';
import { isSpelledOut, symbolQueries } from './symbol-query.ts';

/** Hours are told for some days only: what is older is asked for again when it is used. */
const REFRESH_MS = 12 * 3_600_000;
/** A symbol that IB does not know is not asked for again so soon. */
const UNKNOWN_MS = 60_000;

export interface IbContractsOptions {
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  readonly store: ContractStore;
}

/** The contracts of IB, remembered in a store. It asks on the newest session that it was given to recover on. */
export function createIbContracts(options: IbContractsOptions): IbContracts & SessionPart {
  const { scheduler, log } = options;
  const book = new ContractBook(options.store, log);
  const asked = new Map<string, Promise<IbInstrument | undefined>>();
  const unknownUntil = new Map<string, number>();
  const used = new Set<number>();
  const undescribed = new Map<number, IbInstrument>();
  let session: IbSession | undefined;
  let requests: ContractRequests | undefined;
  const search = createSymbolSearch({ scheduler, book, requests: () => requests });

  const ask = (): ContractRequests => {
    if (requests && session && !session.signal.aborted) return requests;
    throw new IbUnavailable(
      'Interactive Brokers cannot be asked for contracts: there is no connection to TWS. Start TWS or IB Gateway.',
    );
  };

  /** One question at a time for each key. */
  function once(
    key: string,
    work: () => Promise<IbInstrument | undefined>,
  ): Promise<IbInstrument | undefined> {
    const running = asked.get(key);
    if (running) return running;
    const started = work().finally(() => asked.delete(key));
    asked.set(key, started);
    return started;
  }

  async function take(details: ContractDetails): Promise<IbInstrument> {
    const rule = ruleOf(details);
    const priceSteps = rule === undefined ? [] : await ask().priceSteps(rule);
    return book.take({ details, priceSteps, asOf: scheduler.now() });
  }

  async function find(symbol: string): Promise<IbInstrument | undefined> {
    const conId = search.conIdOf(symbol);
    if (conId !== undefined) return byId(conId);
    const today = new Date(scheduler.now()).toISOString().slice(0, 10).replaceAll('-', '');
    let foreign: ContractDetails | undefined;
    for (const { contract, exchange } of symbolQueries(symbol)) {
      const found = chooseDetails(await ask().details(contract), exchange, today);
      // SPX is the index, unless the share in London is asked for.
      const isMeant =
        exchange !== undefined || contract.secType !== 'STK' || found?.contract.currency === 'USD';
      if (found && isMeant) return take(found);
      foreign ??= found;
    }
    if (foreign) return take(foreign);
    const now = scheduler.now();
    for (const [old, until] of unknownUntil) if (until <= now) unknownUntil.delete(old);
    unknownUntil.set(symbol, now + UNKNOWN_MS);
    return undefined;
  }

  async function byId(conId: number): Promise<IbInstrument | undefined> {
    const [details] = await ask().details({ conId });
    return details && take(details);
  }

  /** Brings hours up to date in the background. */
  function refresh({ contract: { conId }, instrument: { ticker } }: IbInstrument): void {
    if (conId === undefined || !session || scheduler.now() - book.asOf(ticker) < REFRESH_MS) return;
    once(`#${conId}`, () => byId(conId)).catch((error: unknown) =>
      log.warn({ ticker, error }, 'What IB says of a contract could not be brought up to date.'),
    );
  }

  function use(found: IbInstrument): IbInstrument {
    if (found.contract.conId !== undefined) used.add(found.contract.conId);
    refresh(found);
    return found;
  }

  async function resolve(written: string): Promise<IbInstrument | undefined> {
    const symbol = written.trim().toUpperCase();
    const known = knownAs(book, symbol);
    if (known) return use(known);
    if ((unknownUntil.get(symbol) ?? -Infinity) > scheduler.now()) return undefined;
    const found = await once(symbol, () => find(symbol));
    return found && use(found);
  }

  /** What a text names in any spelling; undefined when it is none, or nobody can be asked. */
  async function named(text: string): Promise<Instrument | undefined> {
    if (/\s/.test(text.trim())) return undefined;
    return (await resolve(text).catch(() => undefined))?.instrument;
  }

  return {
    get known() {
      return book.known;
    },
    byTicker: (ticker) => book.byTicker(ticker),
    byConId: (conId) => book.byConId(conId),

    resolve,

    async resolveContract(contract) {
      const { conId } = contract;
      const known = conId === undefined ? undefined : book.byConId(conId);
      if (known) return use(known);
      if (!conId) return describe(contract);
      const before = undescribed.get(conId);
      if (before) return before;
      const found = await once(`#${conId}`, () => byId(conId));
      if (found) return use(found);
      const described = describe(contract);
      undescribed.set(conId, described);
      return described;
    },

    async search(text) {
      const known = searchInstruments(
        book.known.map(({ instrument }) => instrument),
        { text },
      );
      const spelledOut = isSpelledOut(text) ? await named(text) : undefined;
      if (spelledOut) return distinct([spelledOut, ...known]);
      const found = [...known, ...(await search.find(text))];
      const name = text.trim().toUpperCase();
      const exact = found.find(({ ticker }) => ticker === name) ?? (await named(text));
      return distinct(exact ? [exact, ...found] : found);
    },

    recover(recovered, cause) {
      session = recovered;
      if (cause === 'connected') {
        requests = createContractRequests(recovered, scheduler);
        for (const conId of used) {
          const known = book.byConId(conId);
          if (known) refresh(known);
        }
      }
      return Promise.resolve();
    },
  };

  /** IB has forgotten it, e.g. after its expiry: what the position itself says must do. */
  function describe(contract: Contract): IbInstrument {
    return describeContract(book.nameOf(contract), { contract }, []);
  }
}

/** Each ticker once, where it first comes. */
function distinct(instruments: readonly Instrument[]): readonly Instrument[] {
  const tickers = new Set<string>();
  return instruments.filter(({ ticker }) => !tickers.has(ticker) && tickers.add(ticker));
}

/** By ticker, `EXCHANGE:TICKER`, or a pair with a separator. */
function knownAs(book: ContractBook, symbol: string): IbInstrument | undefined {
  const [before = '', after] = symbol.split(':', 2);
  const name = after ?? before;
  const known = book.byTicker(name) ?? pairOf(book, name);
  if (known && after !== undefined && known.instrument.exchange !== exchangeName(before)) return undefined;
  return known;
}

/** `EUR.USD` is called `EURUSD` here; `BRK.B` is no pair. */
function pairOf(book: ContractBook, name: string): IbInstrument | undefined {
  const found = book.byTicker(name.replaceAll(/[./]/g, ''));
  return found?.instrument.baseCurrency === undefined ? undefined : found;
}

/** The market rule of the exchange orders are routed to: the rules stand in the order of the exchanges. */
function ruleOf({ contract, validExchanges = '', marketRuleIds = '' }: ContractDetails): number | undefined {
  const rules = marketRuleIds.split(',');
  const place = validExchanges.split(',').indexOf(contract.exchange ?? 'SMART');
  const rule = Number.parseInt(rules[Math.max(0, place)] ?? '', 10);
  return Number.isNaN(rule) ? undefined : rule;
}
