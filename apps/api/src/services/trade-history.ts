import type { Execution } from '@tickwire/contracts';
import { execution, type Clock, type Journal, type JournalRecord } from '@tickwire/engine';
import type { FillStore, StoredFill } from '@tickwire/store';

/** Fills of one symbol that are told at most; older ones are in the journal. */
const MAX_FILLS = 10_000;

/** Fills written in one go while the history is made up. */
const BATCH = 1000;

/** Fills that wait to be written at most; beyond that they are let go of, and read from the journal again. */
const MAX_HELD = 10_000;

/** How long a history that could not be made up is left alone, ms. */
const RETRY_MS = 10_000;

export interface TradeHistoryParts {
  readonly store: FillStore;
  readonly journal: Pick<Journal, 'read'>;
  readonly clock: Clock;
  /** The last event of the journal. */
  readonly journalSeq: number;
}

/**
 * The read model of fills: what the engine has let go of at the end of its day is still found here, after a restart too.
 * Durable fills are held until `flush` has written them.
 */
export class TradeHistory {
  readonly #store: FillStore;
  readonly #journal: Pick<Journal, 'read'>;
  readonly #clock: Clock;
  /** What follows the store, without a gap unless it is behind. */
  #held: StoredFill[] = [];
  #seq: number;
  /** Whether there are fills that are neither stored nor held. */
  #behind: boolean;
  #catchingUp = false;
  #failure: unknown;
  #retryAt = 0;

  constructor({ store, journal, clock, journalSeq }: TradeHistoryParts) {
    this.#store = store;
    this.#journal = journal;
    this.#clock = clock;
    this.#seq = Math.max(store.seq, journalSeq);
    this.#behind = store.seq < journalSeq;
  }

  /** Why fills are missing, until they have been made up; undefined when none are, or when that is under way. */
  get failure(): unknown {
    return this.#failure;
  }

  /**
   * Takes in what the journal has and the store has not, if that is not under way. New records may be taken meanwhile. After a
   * failure, which `failure` tells, `flush` tries again later.
   */
  async catchUp(): Promise<void> {
    if (!this.#behind || this.#catchingUp) return;
    this.#catchingUp = true;
    this.#behind = false;
    this.#held = [];
    try {
      await this.#readUpTo(this.#seq);
      this.#failure = undefined;
    } catch (error) {
      this.#failure = error;
      this.#retryAt = this.#clock.now() + RETRY_MS;
      this.#letGo();
    } finally {
      this.#catchingUp = false;
    }
  }

  /** Follows a durable record of the engine. */
  take(record: JournalRecord): void {
    this.#seq = lastSeq(record);
    if (this.#behind) return;
    this.#held.push(...fillsOf(record));
    if (this.#held.length > MAX_HELD) this.#letGo();
  }

  /** Writes what is held; it stays held when that throws. Without everything before it, that is made up first. */
  flush(): void {
    if (this.#catchingUp) return;
    if (this.#behind) {
      if (this.#clock.now() >= this.#retryAt) void this.catchUp();
      return;
    }
    if (this.#seq <= this.#store.seq) return;
    this.#store.add(this.#held, this.#seq);
    this.#held = [];
  }

  /** The newest fills of an account in one symbol, oldest first, as they are known now; not those that were taken back. */
  fills(accountId: string, symbol: string): readonly Execution[] {
    const held = this.#held
      .filter((fill) => fill.accountId === accountId && fill.execution.symbol === symbol)
      .map((fill) => fill.execution);
    const told = [...this.#store.newest(accountId, symbol, MAX_FILLS), ...held].slice(-MAX_FILLS);
    const known = new Map(told.map((execution) => [execution.id, execution]));
    return [...known.values()].filter(({ qty }) => qty > 0);
  }

  close(): void {
    this.#store.close();
  }

  async #readUpTo(seq: number): Promise<void> {
    let fills: StoredFill[] = [];
    for await (const record of this.#journal.read({ seq: this.#store.seq + 1 })) {
      if (record.seq > seq) break;
      fills.push(...fillsOf(record));
      if (fills.length < BATCH) continue;
      this.#store.add(fills, lastSeq(record));
      fills = [];
    }
    this.#store.add(fills, seq);
  }

  #letGo(): void {
    this.#held = [];
    this.#behind = true;
  }
}

const lastSeq = ({ seq, events }: JournalRecord): number => seq + events.length - 1;

/** Fills, and what has become of them: whatever is told of one later replaces what was told before. */
function fillsOf({ seq, accountId, events }: JournalRecord): readonly StoredFill[] {
  return events.flatMap((event, index) => {
    const { type } = event;
    return type === 'order-filled' || type === 'fill-corrected' || type === 'fill-charged'
      ? [{ seq: seq + index, accountId, execution: execution(event) }]
      : [];
  });
}
