import type { CommissionReport } from '@stoqey/ib';
import { toMoney } from '@tickwire/engine';
import type { Price, Quantity, VenueDelivery, VenueExecution, VenueReport } from '@tickwire/engine';
import { readExecutionId } from './execution-id.ts';

/** An execution with the order of the engine that it belongs to. */
export interface ReadExecution {
  readonly id: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly symbol: string;
  readonly side: VenueExecution['side'];
  readonly qty: Quantity;
  readonly price: Price;
  /** ms UTC. */
  readonly time: number;
}

interface ToldExecution extends ReadExecution {
  readonly revision: number;
  readonly commission: number | undefined;
}

/** How many commissions wait for executions that nobody has told. */
const WAITING = 10_000;

/** IB leaves a number out by telling the largest double. */
const isTold = (commission: number | undefined): commission is number =>
  commission !== undefined && Math.abs(commission) < 1e300;

/**
 * Makes reports of executions and commissions, in whatever order and however often IB tells them: each execution once, a later version
 * in place of the one before, a commission when both it and its execution are there. What an earlier run has told is
 * told again; the engine knows it by its id.
 */
export class Executions {
  readonly #told = new Map<string, ToldExecution>();
  readonly #waiting = new Map<string, CommissionReport>();

  /** The reports an execution makes; none when it was told before. */
  take(execution: ReadExecution): readonly VenueReport[] {
    const { id, orderId, side, qty, price, time } = execution;
    const { base, revision, earlier } = readExecutionId(id);
    const before = this.#told.get(base);
    if (before !== undefined && before.revision >= revision) return [];
    this.#told.set(base, { ...execution, revision, commission: before?.commission });
    // An earlier run may have told any earlier version: the engine follows from the one it knows.
    const versions = before === undefined ? [...earlier, id] : [before.id, id];
    const reports = versions.slice(1).map((correctedId, at): VenueReport => ({
      type: 'corrected',
      orderId,
      executionId: versions[at] ?? id,
      correctedId,
      qty,
      price,
      side,
      marketTime: time,
    }));
    if (versions.length === 1 && qty > 0n)
      reports.push({ type: 'filled', orderId, qty, price, marketTime: time, execution: { id, side } });
    const commission = this.#waiting.get(id);
    this.#waiting.delete(id);
    return commission === undefined ? reports : [...reports, ...this.#charge(base, commission)];
  }

  /** What a commission makes of its execution; undefined while that is unknown. */
  charge(report: CommissionReport): VenueDelivery | undefined {
    const { execId } = report;
    if (execId === undefined || !isTold(report.commission)) return undefined;
    const { base } = readExecutionId(execId);
    const told = this.#told.get(base);
    if (told?.id !== execId) {
      const [oldest] = this.#waiting.keys();
      if (this.#waiting.size >= WAITING && oldest !== undefined) this.#waiting.delete(oldest);
      this.#waiting.set(execId, report);
      return undefined;
    }
    const { accountId, symbol } = told;
    const reports = this.#charge(base, report);
    return reports.length === 0 ? undefined : { accountId, symbol, reports };
  }

  /** Whether IB has yet to say what an execution after `time`, ms UTC, has cost. */
  isChargeDue(time: number): boolean {
    return [...this.#told.values()].some((told) => told.time >= time && told.commission === undefined);
  }

  /** Lets go of executions before `time`, ms UTC: IB no longer tells of them. */
  forgetBefore(time: number): void {
    for (const [base, told] of this.#told) if (told.time < time) this.#told.delete(base);
  }

  #charge(base: string, { commission, currency }: CommissionReport): VenueReport[] {
    const told = this.#told.get(base);
    if (told === undefined || !isTold(commission) || currency === undefined || told.commission === commission)
      return [];
    this.#told.set(base, { ...told, commission });
    return [
      { type: 'charged', orderId: told.orderId, executionId: told.id, fee: toMoney(commission), currency },
    ];
  }
}
