import type { Execution } from '@tickwire/contracts';
import { execution, type Journal, type JournalRecord } from '@tickwire/engine';
import type { FillStore, StoredFill } from '@tickwire/store';

/** Fills of one symbol that are told at most; older ones are in the journal. */
const MAX_FILLS = 10_000;

/** Fills written in one go while the history is made up. */
const BATCH = 1000;

/**
 * The read model of fills: what the engine has let go of at the end of its day is still found here, after a restart too.
 * Durable fills are held until `flush` has written them.
 */
export class TradeHistory {
  readonly #store: FillStore;
  #held: StoredFill[] = [];
  #seq: number;
  #catchingUp = false;

  constructor(store: FillStore) {
    this.#store = store;
    this.#seq = store.seq;
  }

  /** Takes in what the journal has up to the event `upTo` and the store has not yet. New records may be taken meanwhile. */
  async catchUp(journal: Pick<Journal, 'read'>, upTo: number): Promise<void> {
    if (this.#store.seq >= upTo) return;
    this.#catchingUp = true;
    let fills: StoredFill[] = [];
    for await (const record of journal.read({ seq: this.#store.seq + 1 })) {
      if (record.seq > upTo) break;
      fills.push(...fillsOf(record));
      if (fills.length < BATCH) continue;
      this.#store.add(fills, lastSeq(record));
      fills = [];
    }
    this.#store.add(fills, upTo);
    this.#catchingUp = false;
  }

  /** Follows a durable record of the engine. */
  take(record: JournalRecord): void {
    this.#held.push(...fillsOf(record));
    this.#seq = lastSeq(record);
  }

  /** Writes what is held; it stays held when that throws. */
  flush(): void {
    if (this.#catchingUp || this.#seq <= this.#store.seq) return;
    this.#store.add(this.#held, this.#seq);
    this.#held = [];
  }

  /** The newest fills of an account in one symbol, oldest first. */
  fills(accountId: string, symbol: string): readonly Execution[] {
    const held = this.#held
      .filter((fill) => fill.accountId === accountId && fill.execution.symbol === symbol)
      .map((fill) => fill.execution);
    return [...this.#store.newest(accountId, symbol, MAX_FILLS), ...held].slice(-MAX_FILLS);
  }

  close(): void {
    this.#store.close();
  }
}

const lastSeq = ({ seq, events }: JournalRecord): number => seq + events.length - 1;

function fillsOf({ seq, accountId, events }: JournalRecord): readonly StoredFill[] {
  return events.flatMap((event, index) =>
    event.type === 'order-filled' ? [{ seq: seq + index, accountId, execution: execution(event) }] : [],
  );
}
