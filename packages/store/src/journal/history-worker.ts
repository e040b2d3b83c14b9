import { parentPort, workerData } from 'node:worker_threads';
import type { ChainEnd } from './chain.ts';
import { findGap } from './find-gap.ts';
import { listGaps } from './gaps.ts';
import { connectReader, recordStatements } from './journal-database.ts';
import { journalFiles } from './journal-files.ts';

// The thread that follows the chain where a start has not.

/** What it is started with. */
export interface HistoryCheck {
  readonly dataDir: string;
  readonly upTo: ChainEnd;
}

const port = parentPort;
const { dataDir, upTo }: HistoryCheck = workerData;
const database = connectReader(journalFiles(dataDir).database);
try {
  port?.postMessage(await findGap(recordStatements(database), listGaps(database), upTo));
} finally {
  database.close();
}
