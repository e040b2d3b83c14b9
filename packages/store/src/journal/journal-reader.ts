import type { JournalPosition } from '@tickwire/engine';
import { existsSync } from 'node:fs';
import { StoreError } from '../store-error.ts';
import { endOf, genesis, type ChainedEntry } from './chain.ts';
import { goodEntries } from './good-entries.ts';
import { connectReader, recordStatements } from './journal-database.ts';
import { JournalDamaged } from './journal-damaged.ts';
import { journalFiles } from './journal-files.ts';
import { readHead } from './journal-head.ts';
import { listLosses, type Loss } from './losses.ts';
import { readEntries } from './read-records.ts';
import { listRuns, type Run } from './runs.ts';

/** A journal to look at, also while a server writes it. */
export interface JournalReader {
  runs(): readonly Run[];
  losses(): readonly Loss[];
  /** Entries from the one that holds the position on, as they are stored. */
  entries(from: JournalPosition): AsyncIterable<ChainedEntry>;
  /**
   * Every entry from the first on, each checked against the chain. Throws JournalDamaged where the chain breaks, where it
   * is another than the head's, or where it ends before the head.
   */
  verified(): AsyncIterable<ChainedEntry>;
  close(): void;
}

/** Throws a `StoreError` when there is no journal, or none that can be read. */
export function openJournalReader({ dataDir }: { readonly dataDir: string }): JournalReader {
  const files = journalFiles(dataDir);
  if (!existsSync(files.database)) {
    const confirmed = readHead(files.head)?.seq;
    throw new StoreError(
      'no_journal',
      confirmed === undefined
        ? `There is no journal in ${files.folder}. Start the server once, or set DATA_DIR to the folder it uses.`
        : `The journal in ${files.folder} is gone, and ${files.head} says that it had ${confirmed} events. Put ${files.database} back, or start the server: it begins halted.`,
    );
  }
  const database = connectReader(files.database);
  const records = recordStatements(database);

  async function* verified(): AsyncGenerator<ChainedEntry> {
    // Read before the records: a server that runs meanwhile only ever adds to them.
    const head = readHead(files.head);
    const entries = goodEntries(records, genesis);
    let end = genesis;
    let step = entries.next();
    for (; step.done !== true; step = entries.next()) {
      end = endOf(step.value);
      if (end.seq === head?.seq && end.chain !== head.chain) {
        throw new JournalDamaged(
          `At event ${end.seq} the journal is another than the one that was confirmed.`,
        );
      }
      yield step.value;
    }
    if (step.value !== undefined) {
      throw new JournalDamaged(`The journal is damaged after event ${end.seq}: ${step.value}.`);
    }
    if (head === undefined && end.seq > 0) {
      throw new JournalDamaged(
        `The journal is whole up to event ${end.seq}, but its head, ${files.head}, is missing.`,
      );
    }
    if (head !== undefined && head.seq > end.seq) {
      throw new JournalDamaged(`The journal ends at event ${end.seq}, but event ${head.seq} was confirmed.`);
    }
  }

  return {
    runs: () => listRuns(database),
    losses: () => listLosses(database),
    entries: (from) => readEntries(records, from),
    verified,
    close: () => database.close(),
  };
}
