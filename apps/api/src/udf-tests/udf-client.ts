import {
  askHistory,
  askLimitedHistory,
  type HistoryAnswer,
  type HistoryQuery,
  type ServerLimit,
} from './udf-history.ts';
import { UdfPoller } from './udf-poller.ts';
import type { ChartBar } from './udf-history.ts';
import { SymbolTable } from './udf-symbol-table.ts';
import { errorText, members, UdfRequester } from './udf-requester.ts';

export interface ChartSymbol extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly ticker: string;
}

export interface ChartQuote {
  readonly s: string;
  readonly n: string;
  readonly v: Readonly<Record<string, unknown>>;
}

/** The groups charts ask for when a server cannot be asked for single symbols. */
const GROUPS = ['NYSE', 'FOREX', 'AMEX'];

/**
 * What TradingView's stock UDF datafeed is known to do with a server, without its timers: which requests it makes
 * and what it takes from their answers.
 */
export class UdfClient {
  readonly requester: UdfRequester;
  readonly #limit: ServerLimit | undefined;

  constructor(url: string, limit?: ServerLimit) {
    this.requester = new UdfRequester(url);
    this.#limit = limit;
  }

  /** The configuration; rejects where a chart would stay blank for ever. */
  async ready(): Promise<Readonly<Record<string, unknown>>> {
    const config = members(await this.requester.ask('config'));
    if (config['supports_search'] !== true && config['supports_group_request'] !== true)
      throw new Error('The server offers neither search nor groups.');
    return { exchanges: [], ...config };
  }

  async resolve(
    symbol: string,
    conversion: { currencyCode?: string; unitId?: string } = {},
  ): Promise<ChartSymbol> {
    const answer = members(await this.requester.ask('symbols', { symbol, ...conversion }));
    if (answer['s'] !== undefined) throw new Error('unknown_symbol');
    return {
      has_intraday: false,
      has_daily: true,
      intraday_multipliers: ['1', '5', '15', '30', '60'],
      ...answer,
      name: String(answer['name']),
      ticker: typeof answer['ticker'] === 'string' ? answer['ticker'] : '',
    };
  }

  async search(text: string, exchange = '', type = ''): Promise<readonly unknown[]> {
    const answer = await this.requester.ask('search', {
      limit: 30,
      query: text.toUpperCase(),
      type,
      exchange,
    });
    return Array.isArray(answer) ? answer : [];
  }

  history(query: HistoryQuery): Promise<HistoryAnswer> {
    return this.#limit
      ? askLimitedHistory(this.requester, query, this.#limit)
      : askHistory(this.requester, query);
  }

  subscribe(ticker: string, resolution: string, onBar: (bar: ChartBar) => void): UdfPoller {
    return new UdfPoller(this.requester, ticker, resolution, onBar);
  }

  async quotes(symbols: readonly string[]): Promise<readonly ChartQuote[]> {
    const answer = members(await this.requester.ask('quotes', { symbols: symbols.join(',') }));
    if (answer['s'] !== 'ok' || !Array.isArray(answer['d'])) throw new Error(errorText(answer));
    return answer['d'].map(members).map(({ s, n, v }) => ({ s: String(s), n: String(n), v: members(v) }));
  }

  /** Marks as objects, from either form a server may answer in. */
  async marks(
    kind: 'marks' | 'timescale_marks',
    { ticker, resolution, from, to }: HistoryQuery,
  ): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const answer = await this.requester.ask(kind, { symbol: ticker, from, to, resolution });
    if (Array.isArray(answer)) return answer.map(members);
    const { id, ...columns } = members(answer);
    if (!Array.isArray(id)) throw new Error(errorText(answer));
    return id.map((value, index) => {
      const cells = Object.entries(columns).map(([name, column]) => [
        name,
        Array.isArray(column) ? column[index] : column,
      ]);
      return { id: value, ...Object.fromEntries(cells) };
    });
  }

  async serverTime(): Promise<number> {
    return Number(await this.requester.ask('time'));
  }

  /** Every symbol of the hard-coded groups, as in group mode. */
  async groups(): Promise<SymbolTable> {
    const tables = await Promise.all(GROUPS.map((group) => this.requester.ask('symbol_info', { group })));
    return new SymbolTable(tables.map(members));
  }
}
