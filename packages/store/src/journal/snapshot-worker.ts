import { advanceSnapshot } from '@tickwire/engine';
import { workerData } from 'node:worker_threads';
import { chainEndAt } from './examine.ts';
import { connectReader, recordStatements } from './journal-database.ts';
import { journalFiles } from './journal-files.ts';
import { recordsAfter } from './read-records.ts';
import { listSnapshots, readSnapshot, writeSnapshot } from './snapshot-files.ts';

// The thread that makes a snapshot of what is durable, from the newest one and the records after it. It ends when it is done.

const { dataDir }: { readonly dataDir: string } = workerData;
const files = journalFiles(dataDir);
const database = connectReader(files.database);
try {
  // One moment of the journal, whatever is appended meanwhile.
  database.exec('BEGIN');
  const records = recordStatements(database);
  const [newest] = listSnapshots(files.snapshots);
  const from = newest === undefined ? undefined : readSnapshot(newest);
  const { seq, text } = advanceSnapshot(from, recordsAfter(records, from?.seq ?? 0));
  const chain = chainEndAt(records, seq)?.chain;
  if (chain === undefined)
    throw new Error(`No record ends with event ${seq}, so no snapshot can stand there.`);
  await writeSnapshot(files.snapshots, { seq, text, chain });
} finally {
  database.close();
}
