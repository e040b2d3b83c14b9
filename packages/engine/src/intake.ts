import type { Command, CommandType } from './commands/command.ts';
import { contentOf, idempotencyKeyOf } from './commands/idempotency-key.ts';
import { refuse } from './commands/refusal.ts';
import type { Refusal } from './commands/refusal.ts';
import { isCurrent } from './model/answer.ts';
import type { GroupCommit } from './journal/group-commit.ts';
import type { Clock } from './ports/clock.ts';
import type { AccountState } from './state/account-state.ts';
import type { EngineState } from './state/engine-state.ts';
import type { Venues } from './venues.ts';

/** How far the clock may step back before decisions could be wrong about what comes first, ms. */
const STEP_BACK_MS = 5000;

/** What lowers the risk of an account waits for nothing but its own durability. */
const alwaysTaken: ReadonlySet<CommandType> = new Set(['halt', 'cancel-order']);

/** What sends nothing to a venue is decided whatever the clock says. */
const timeless: ReadonlySet<CommandType> = new Set(['halt', 'cancel-order', 'resume', 'set-limits']);

const needNoVenue: ReadonlySet<CommandType> = new Set(['halt', 'resume', 'set-limits']);

/** What a venue that takes no orders now could not do. Cancels it takes, and does what it can. */
const sendsOrders: ReadonlySet<CommandType> = new Set([
  'place-order',
  'modify-order',
  'close-position',
  'reverse-position',
  'edit-brackets',
]);

export interface IntakeParts {
  readonly state: EngineState;
  readonly clock: Clock;
  readonly commits: GroupCommit;
  readonly venues: Venues;
}

/** Decides whether commands are taken at all, before anybody asks what they want. */
export class Intake {
  readonly #parts: IntakeParts;
  #closed = false;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Takes nothing more: the engine is stopping. */
  close(): void {
    this.#closed = true;
  }

  /** Why nothing is taken for good; undefined while the engine runs. */
  get ended(): Refusal | undefined {
    const { stopped } = this.#parts.commits;
    if (stopped !== undefined) return refuse('unavailable', stopped.message);
    return this.#closed
      ? refuse('unavailable', 'The engine is stopping: send the command again after its restart.')
      : undefined;
  }

  /** Why the command is not taken now; a command that was answered before is none that anything stands in the way of. */
  refusal(account: AccountState, command: Command): Refusal | undefined {
    return this.#answeredBefore(account, command)
      ? undefined
      : (this.#journalRefusal(command.type) ??
          this.#clockRefusal(command.type) ??
          this.#venueRefusal(account, command.type));
  }

  #answeredBefore({ answers }: AccountState, command: Command): boolean {
    const key = idempotencyKeyOf(command);
    const known = key === undefined ? undefined : answers.get(key);
    const { state, clock } = this.#parts;
    return (
      known !== undefined &&
      isCurrent(known, Math.max(state.time, clock.now())) &&
      known.command === command.type &&
      known.content === contentOf(command)
    );
  }

  #journalRefusal(type: CommandType): Refusal | undefined {
    const { suspended } = this.#parts.commits;
    if (suspended === undefined || alwaysTaken.has(type)) return undefined;
    return refuse('journal_unavailable', suspended.message);
  }

  #clockRefusal(type: CommandType): Refusal | undefined {
    const { state, clock } = this.#parts;
    const behind = state.time - clock.now();
    if (behind <= STEP_BACK_MS || timeless.has(type)) return undefined;
    return refuse(
      'clock_stepped_back',
      `The clock went back by ${Math.round(behind / 1000)} s: set it right, or wait until it has caught up.`,
    );
  }

  #venueRefusal(account: AccountState, type: CommandType): Refusal | undefined {
    const { venues } = this.#parts;
    if (venues.isMissing(account) && !needNoVenue.has(type)) {
      const { id } = account.opened.account;
      return refuse(
        'venue_unavailable',
        `Account ${id} trades on a live venue and none is configured: connect it and start again.`,
      );
    }
    const unavailable = sendsOrders.has(type) ? venues.unavailable(account) : undefined;
    return unavailable && refuse(unavailable.code, unavailable.reason);
  }
}
