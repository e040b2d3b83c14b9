import type { DailySnapshot, RiskChange } from '@tickwire/contracts';
import type { AccountOpened, Fill, FillCorrected } from '../events/engine-event.ts';
import { isFinal } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import { active } from '../model/halt-state.ts';
import { DAY_MS, dayOf } from '../model/utc-day.ts';
import type { HaltState } from '../model/halt-state.ts';
import type { AccountState, AccountTotals } from '../state/account-state.ts';
import { corrected } from '../state/apply-order-event.ts';
import type { Effect } from '../state/effect.ts';
import type { EquityStanding } from '../model/equity-standing.ts';
import { freshStanding } from '../model/equity-standing.ts';
import { exactLimits } from '../risk/exact-limits.ts';
import type { ExactLimits } from '../risk/exact-limits.ts';
import { nextDay } from '../risk/next-day.ts';
import type { Holdings } from '../risk/portfolio-exposure.ts';
import { noteWorking } from '../risk/working.ts';
import type { Working } from '../risk/working.ts';
import { OpenLots } from './open-lots.ts';
import { PositionBrackets } from './position-brackets.ts';
import { RecentLog } from './recent-log.ts';
import { RiskLog } from './risk-log.ts';

/** Per account: what of today is kept at most. Everything older is in the journal's read models. */
const KEPT = 1000;

/** Closed days kept per account. */
const DAYS_KEPT = 400;

export interface ShownFill {
  /** As it is known now. */
  readonly fill: Fill;
  /** When it was booked: engine time, ms UTC. */
  readonly time: number;
}

const fillOf = ({
  fillId,
  orderId,
  symbol,
  side,
  qty,
  price,
  commission,
  marketTime,
  realised,
}: Fill): Fill => ({
  fillId,
  orderId,
  symbol,
  side,
  qty,
  price,
  commission,
  marketTime,
  realised,
});

/** What a snapshot must hold of a view beyond the engine's state. */
export interface AccountViewData {
  readonly day: number;
  readonly final: readonly Order[];
  readonly fills: readonly ShownFill[];
  readonly days: readonly DailySnapshot[];
  readonly riskChanges: readonly RiskChange[];
}

/** The durable side of an account: what queries and updates show. */
export class AccountView {
  opened: AccountOpened;
  totals: AccountTotals;
  readonly positions = new Map<string, Position>();
  readonly brackets = new PositionBrackets();
  readonly leverage = new Map<string, number>();
  halt: HaltState = active;
  limits: ExactLimits;
  standing: EquityStanding;
  riskLog = new RiskLog();
  readonly lots = new OpenLots();
  readonly #working = new Map<string, Order>();
  /** Sums over them, by symbol. */
  readonly #sums = new Map<string, Working>();
  readonly #final = new RecentLog<Order>(KEPT, (order) => order.updateTime);
  readonly #fills = new RecentLog<ShownFill>(KEPT, (fill) => fill.time);
  #days: readonly DailySnapshot[] = [];
  #day = 0;

  constructor(opened: AccountOpened, totals: AccountTotals) {
    this.opened = opened;
    this.totals = totals;
    this.limits = exactLimits(opened.limits);
    this.standing = freshStanding(totals.deposits);
  }

  /** The view of an account as a snapshot holds it. */
  static restore(
    account: AccountState,
    { day, final, fills, days, riskChanges }: AccountViewData,
  ): AccountView {
    const view = new AccountView(account.opened, account.totals);
    for (const [id, order] of account.orders) {
      view.#working.set(id, order);
      noteWorking(view.#sums, undefined, order);
      view.brackets.take(order);
    }
    for (const [symbol, held] of account.positions) {
      view.positions.set(symbol, held.position);
      view.lots.restore(symbol, held);
    }
    for (const [symbol, leverage] of account.leverage) view.leverage.set(symbol, leverage);
    view.halt = account.halt;
    view.limits = account.limits;
    view.standing = account.standing;
    view.riskLog = RiskLog.of(riskChanges);
    view.#day = day;
    view.#days = days;
    for (const order of final) view.#final.push(order);
    for (const fill of fills) view.#fills.push(fill);
    return view;
  }

  get data(): AccountViewData {
    return {
      day: this.#day,
      final: this.#final.toArray(),
      fills: this.#fills.toArray(),
      days: this.#days,
      riskChanges: this.riskLog.toArray(),
    };
  }

  /** Working orders and today's final ones, in the order they were placed. */
  orders(): Order[] {
    return [...this.#final.toArray(), ...this.#working.values()].sort((a, b) => a.number - b.number);
  }

  /** Today's fills, oldest first. */
  fills(): ShownFill[] {
    return this.#fills.toArray();
  }

  /** The newest closed days, oldest first. */
  get days(): readonly DailySnapshot[] {
    return this.#days;
  }

  /** Whether anything is kept that the end of its day (UTC) makes old, and when that is, ms UTC. */
  get nextRollAt(): number | undefined {
    return this.#final.size + this.#fills.size > 0 ? (this.#day + 1) * DAY_MS : undefined;
  }

  take(effect: Effect): void {
    const { event, order, position, totals, time } = effect;
    this.roll(time);
    this.riskLog.take(effect, this.limits.set);
    if (order !== undefined) {
      noteWorking(this.#sums, this.#working.get(order.id), order);
      if (isFinal(order.state)) {
        this.#working.delete(order.id);
        this.#final.push(order);
      } else {
        this.#working.set(order.id, order);
      }
      this.brackets.take(order);
    }
    switch (event.type) {
      case 'order-filled':
        this.#fills.push({ fill: fillOf(event), time });
        break;
      case 'fill-corrected':
        if (order === undefined) this.#correctFinal(event);
        this.#revise(event);
        break;
      case 'fill-charged':
        this.#revise(event);
        break;
      case 'day-closed':
        this.#days = [...this.#days, event.snapshot].slice(-DAYS_KEPT);
        this.standing = nextDay(this, event.snapshot);
        break;
      case 'limits-set':
        this.limits = exactLimits(event.limits);
        break;
      case 'standing-noted':
        this.standing = event.standing;
        break;
      case 'halt-raised':
      case 'halt-lifted':
        this.halt = event.halt;
        break;
      case 'account-configured': {
        const { name, mode, fees = this.opened.fees } = event;
        this.opened = { ...this.opened, account: { ...this.opened.account, name, mode }, fees };
        break;
      }
      case 'leverage-set':
        this.leverage.set(event.symbol, event.leverage);
        break;
      default:
    }
    if (position !== undefined) {
      if (position.qty === 0n) this.positions.delete(position.symbol);
      else this.positions.set(position.symbol, position);
    }
    if (totals !== undefined) this.totals = totals;
  }

  /** An order of today that is final. */
  finalOrder(orderId: string): Order | undefined {
    return this.#final.toArray().findLast(({ id }) => id === orderId);
  }

  get workingCount(): number {
    return this.#working.size;
  }

  /** What its exposure depends on. */
  holdings(): Holdings {
    const { opened, totals, leverage, positions } = this;
    return { opened, totals, leverage, working: this.#sums, positions };
  }

  /** Lets go of past days. `time` is ms UTC. */
  roll(time: number): void {
    const day = dayOf(time);
    if (day <= this.#day) return;
    this.#day = day;
    this.#final.dropBefore(day * DAY_MS);
    this.#fills.dropBefore(day * DAY_MS);
  }

  #revise(event: Fill): void {
    this.#fills.replace(
      ({ fill }) => fill.fillId === event.fillId,
      ({ time }) => ({ fill: fillOf(event), time }),
    );
  }

  #correctFinal(event: FillCorrected): void {
    this.#final.replace(
      ({ id }) => id === event.orderId,
      (order) => corrected(order, event),
    );
  }
}
