import type { Fill } from '../events/engine-event.ts';
import type { Charge } from '../model/charge.ts';
import type { Rate } from '../money/fixed-point.ts';

/** How long an execution is known at least, ms: longer than a venue tells of it again. */
export const EXECUTION_WINDOW_MS = 8 * 86_400_000;

/** A fill that its venue may tell again, correct and charge: as it stands. */
export interface BookedExecution extends Fill {
  /** What the venue has called it, the newest name last. */
  readonly ids: readonly string[];
  /** Of a leg: the order it came with. */
  readonly parentId: string | undefined;
  /** It was booked at. */
  readonly rate: Rate | undefined;
  /** What the venue has said it has cost; undefined until it has. */
  readonly charge: Charge | undefined;
  /** Engine time, ms UTC. */
  readonly time: number;
}

/** What an execution has cost that is not booked yet. */
export interface NotedCharge {
  readonly executionId: string;
  readonly charge: Charge;
  /** Engine time, ms UTC. */
  readonly time: number;
}

export interface PlainExecutions {
  readonly booked: readonly BookedExecution[];
  readonly charges: readonly NotedCharge[];
}

/** The executions of an account by what their venue calls them, for as long as it may tell of them again. */
export class Executions {
  /** By fill, the oldest first. */
  readonly #booked = new Map<string, BookedExecution>();
  readonly #fillIds = new Map<string, string>();
  /** Of executions that cannot be charged yet, the oldest first. */
  readonly #charges = new Map<string, NotedCharge>();

  static of({ booked, charges }: PlainExecutions): Executions {
    const executions = new Executions();
    for (const execution of booked) executions.book(execution);
    for (const charge of charges) executions.note(charge);
    return executions;
  }

  /** By any name it has had. */
  get(executionId: string): BookedExecution | undefined {
    const fillId = this.#fillIds.get(executionId);
    return fillId === undefined ? undefined : this.#booked.get(fillId);
  }

  ofFill(fillId: string): BookedExecution | undefined {
    return this.#booked.get(fillId);
  }

  /** A new one, or what has become of one that is known. */
  book(execution: BookedExecution): void {
    this.#booked.set(execution.fillId, execution);
    for (const id of execution.ids) this.#fillIds.set(id, execution.fillId);
  }

  noted(executionId: string): Charge | undefined {
    return this.#charges.get(executionId)?.charge;
  }

  note(noted: NotedCharge): void {
    this.#charges.set(noted.executionId, noted);
  }

  /** A charge that was noted is booked now. */
  settle(executionId: string): void {
    this.#charges.delete(executionId);
  }

  /** Lets go of those from before `time`, ms UTC. */
  dropBefore(time: number): void {
    for (const [fillId, { time: booked, ids }] of this.#booked) {
      if (booked >= time) break;
      this.#booked.delete(fillId);
      for (const id of ids) this.#fillIds.delete(id);
    }
    for (const [id, { time: noted }] of this.#charges) if (noted < time) this.#charges.delete(id);
  }

  toPlain(): PlainExecutions {
    return { booked: [...this.#booked.values()], charges: [...this.#charges.values()] };
  }
}
