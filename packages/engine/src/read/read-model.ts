import type {
  AccountMetainfo,
  DailySnapshot,
  EquityData,
  Execution,
  LeverageInfo,
  PlacedOrder,
  Position as WirePosition,
  RiskHistory,
  RiskLimits,
} from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { EngineEvent } from '../events/engine-event.ts';
import { RefusedError } from '../commands/refused-error.ts';
import { instrumentTerms } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { HaltState } from '../model/halt-state.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import { fromMoney } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import { leverageInfo } from '../preview/leverage.ts';
import type { VenueCapabilities } from '../ports/venue.ts';
import { balance, realised } from '../state/account-state.ts';
import type { Effect } from '../state/effect.ts';
import type { EngineState } from '../state/engine-state.ts';
import { AccountView } from './account-view.ts';
import type { AccountViewData } from './account-view.ts';
import type { EngineUpdate } from './engine-update.ts';
import { livePrices } from './live-prices.ts';
import { PortfolioView } from './portfolio-view.ts';
import { valuation } from './valuation.ts';
import type { ValuationSources } from './valuation.ts';
import { execution, placedOrder, wirePosition } from './wire-models.ts';

/** Change where an account stands against its limits. Prices do too, and tell nobody. */
const riskEvents: ReadonlySet<EngineEvent['type']> = new Set([
  'limits-set',
  'standing-noted',
  'halt-raised',
  'halt-lifted',
]);

/** What is durable, kept for queries: it follows the journal, never runs ahead of it. */
export class ReadModel {
  readonly #sources: ValuationSources;
  readonly #accounts = new Map<string, AccountView>();
  readonly #instruments = new Map<string, InstrumentTerms>();

  constructor(sources: ValuationSources) {
    this.#sources = sources;
  }

  /** Shows what a snapshot holds. */
  restore({ accounts, instruments }: EngineState, views: Iterable<readonly [string, AccountViewData]>): void {
    for (const [symbol, terms] of instruments) this.#instruments.set(symbol, terms);
    for (const [id, data] of views) {
      const account = accounts.get(id);
      if (account !== undefined) this.#accounts.set(id, AccountView.restore(account, data));
    }
  }

  /** What a snapshot must hold beyond the engine's state. */
  get data(): [string, AccountViewData][] {
    return [...this.#accounts].map(([id, view]) => [id, view.data]);
  }

  take(effect: Effect): void {
    const { event, accountId, totals } = effect;
    switch (event.type) {
      case 'engine-started':
      case 'engine-shut-down':
        return;
      case 'account-opened':
        if (totals !== undefined && !this.#accounts.has(accountId)) {
          this.#accounts.set(accountId, new AccountView(event, totals));
        }
        return;
      case 'instrument-listed':
        this.#instruments.set(event.instrument.symbol, instrumentTerms(event.instrument));
        return;
      case 'order-filled': {
        const { lots, positions } = this.#account(accountId);
        lots.take(event, positions.get(event.symbol)?.qty ?? 0n, this.#termsOf(event.symbol));
        break;
      }
      case 'fill-corrected': {
        const { lots, positions } = this.#account(accountId);
        lots.correct(event, positions.get(event.symbol)?.qty ?? 0n, this.#termsOf(event.symbol));
        break;
      }
      case 'position-stated':
        if (effect.position !== undefined) this.#account(accountId).lots.state(effect.position);
        break;
      default:
    }
    this.#account(accountId).take(effect);
  }

  /** What the world is told of an effect that has just been taken, in the order it is told. */
  updates({ seq, accountId, event, position, totals, ...effect }: Effect): EngineUpdate[] {
    const updates: EngineUpdate[] = [];
    const order = effect.order ?? this.#correctedFinal(accountId, event);
    if (event.type === 'halt-raised' || event.type === 'halt-lifted') {
      updates.push({ kind: 'halt', accountId, seq, data: this.halt(accountId) });
    }
    if (riskEvents.has(event.type)) {
      updates.push({ kind: 'risk', accountId, seq, data: this.portfolio(accountId).status });
    }
    if (event.type === 'order-filled')
      updates.push({ kind: 'execution', accountId, seq, data: execution(event) });
    if (event.type === 'fill-corrected' || event.type === 'fill-charged')
      updates.push({ kind: 'execution', accountId, seq, data: execution(event), revised: true });
    if (order !== undefined) {
      updates.push({
        kind: 'order',
        accountId,
        seq,
        data: placedOrder(order, this.#termsOf(order.symbol).tick),
      });
    }
    // A position shows its legs: it is told again when one of them changes.
    const protects =
      order?.role !== undefined && order.state !== 'inactive' && event.type !== 'order-trailed';
    const shown = position ?? (protects ? this.#account(accountId).positions.get(order.symbol) : undefined);
    if (shown !== undefined) {
      updates.push({
        kind: 'position',
        accountId,
        seq,
        data: this.#worded(this.#account(accountId), shown),
      });
    }
    if (position !== undefined || (totals !== undefined && event.type !== 'account-opened')) {
      const equity = this.equity(accountId);
      if (equity !== undefined) updates.push({ kind: 'equity', accountId, seq, data: equity });
    }
    return updates;
  }

  metainfos(): AccountMetainfo[] {
    return [...this.#accounts.keys()].map((id) => this.metainfo(id));
  }

  metainfo(accountId: string): AccountMetainfo {
    const { id, name, type, mode, currency, costing } = this.#account(accountId).opened.account;
    return { id, name, type, mode, currency, costing };
  }

  orders(accountId: string): PlacedOrder[] {
    return this.#account(accountId)
      .orders()
      .map((order) => placedOrder(order, this.#termsOf(order.symbol).tick));
  }

  executions(accountId: string, symbol: string | undefined): Execution[] {
    const fills = this.#account(accountId).fills();
    return fills
      .filter(({ fill }) => symbol === undefined || fill.symbol === symbol)
      .map(({ fill }) => execution(fill));
  }

  positions(accountId: string): WirePosition[] {
    const account = this.#account(accountId);
    return [...account.positions.values()].map((position) => this.#worded(account, position));
  }

  unpriceable(accountId: string): string[] {
    const account = this.#account(accountId);
    const positions = [...account.positions.values()];
    return positions
      .filter((position) => this.#gain(account, position) === undefined)
      .map(({ symbol }) => symbol);
  }

  equity(accountId: string): EquityData | undefined {
    const account = this.#account(accountId);
    let open = 0n;
    for (const position of account.positions.values()) {
      const gain = this.#gain(account, position);
      if (gain === undefined) return undefined;
      open += gain;
    }
    const booked = balance(account.opened, account.totals);
    return {
      equity: fromMoney(booked + open),
      balance: fromMoney(booked),
      unrealizedPL: fromMoney(open),
      realizedPL: fromMoney(realised(account.opened, account.totals)),
    };
  }

  dailySnapshots(accountId: string): readonly DailySnapshot[] {
    return this.#account(accountId).days;
  }

  limits(accountId: string): RiskLimits {
    return this.#account(accountId).limits.set;
  }

  riskHistory(accountId: string, limit: number, before: number | undefined): RiskHistory {
    return this.#account(accountId).riskLog.page(limit, before);
  }

  /** At the prices of now. */
  portfolio(accountId: string): PortfolioView {
    const account = this.#account(accountId);
    const termsOf = (symbol: string) => this.#instruments.get(symbol);
    const prices = livePrices(this.#sources, account.opened.account.currency, termsOf);
    return new PortfolioView(account, prices, termsOf);
  }

  halt(accountId: string): HaltState {
    return this.#account(accountId).halt;
  }

  leverageInfo(accountId: string, ticker: string, venue: VenueCapabilities): LeverageInfo {
    return leverageInfo(this.#account(accountId), ticker, venue);
  }

  /** When the first account has something of a past day to let go of, ms UTC. */
  nextWakeAt(): number | undefined {
    let next: number | undefined;
    for (const { nextRollAt } of this.#accounts.values()) {
      if (nextRollAt !== undefined && (next === undefined || nextRollAt < next)) next = nextRollAt;
    }
    return next;
  }

  roll(time: number): void {
    for (const account of this.#accounts.values()) account.roll(time);
  }

  #account(accountId: string): AccountView {
    const account = this.#accounts.get(accountId);
    if (account === undefined)
      throw new RefusedError(refuse('unknown_account', `There is no account ${accountId}.`));
    return account;
  }

  /** An order that was final when one of its fills was corrected: it is told again as it now is. */
  #correctedFinal(accountId: string, event: EngineEvent): Order | undefined {
    return event.type === 'fill-corrected' ? this.#account(accountId).finalOrder(event.orderId) : undefined;
  }

  #gain({ opened }: AccountView, position: Position): Money | undefined {
    const terms = this.#instruments.get(position.symbol);
    const { costing, currency } = opened.account;
    return terms === undefined
      ? undefined
      : valuation(position, terms, costing, currency, this.#sources)?.gain;
  }

  #worded(account: AccountView, position: Position): WirePosition {
    const { costing } = account.opened.account;
    const bracket = position.qty === 0n ? undefined : account.brackets.of(position.symbol);
    return wirePosition(
      position,
      this.#termsOf(position.symbol),
      costing,
      this.#gain(account, position),
      bracket,
    );
  }

  #termsOf(symbol: string): InstrumentTerms {
    const terms = this.#instruments.get(symbol);
    if (terms === undefined) throw new Error(`${symbol} was never listed. The journal is damaged.`);
    return terms;
  }
}
