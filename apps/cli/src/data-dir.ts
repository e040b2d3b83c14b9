import { loadConfig } from '@tickwire/api/config';
import { openJournalReader, openStore, type JournalReader, type Store } from '@tickwire/store';
import { Option } from 'commander';

/** The option of every command that works on the data folder. */
export function dataDirOption(): Option {
  return new Option(
    '--data-dir <folder>',
    'folder of the database; DATA_DIR, as the server has it, by default',
  );
}

/** Runs `work` on the store of `dataDir`, or of the server's configuration, and closes it. */
export async function withStore<Result>(
  dataDir: string | undefined,
  work: (store: Store) => Result | Promise<Result>,
): Promise<Result> {
  const store = openStore({ dataDir: dataDir ?? loadConfig().DATA_DIR });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** Runs `work` on the journal of `dataDir`, or of the server's configuration, which may be running, and closes it. */
export async function withJournal<Result>(
  dataDir: string | undefined,
  work: (journal: JournalReader) => Promise<Result>,
): Promise<Result> {
  const journal = openJournalReader({ dataDir: dataDir ?? loadConfig().DATA_DIR });
  try {
    return await work(journal);
  } finally {
    journal.close();
  }
}
