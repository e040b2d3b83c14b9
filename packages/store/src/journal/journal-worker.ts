import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from '../store-error.ts';
import { openJournalFile, type JournalFile } from './journal-file.ts';
import { journalFiles } from './journal-files.ts';
import type {
  JournalAnswer,
  JournalFailure,
  JournalOpening,
  JournalRequest,
  JournalWorkerData,
} from './journal-messages.ts';
import { writeSnapshot, type JournalSnapshot } from './snapshot-files.ts';
import { passingFailure } from './sqlite-failure.ts';

// The thread that writes the journal, so that the event loop of the server never waits for a disk.

const { dataDir, run }: JournalWorkerData = workerData;
const port = parentPort;
if (port === null) throw new Error('This module runs as a worker.');

const tell = (message: JournalOpening | JournalAnswer): void => port.postMessage(message);
const files = journalFiles(dataDir);

const failureOf = (error: unknown): JournalFailure => {
  const condition = passingFailure(error);
  return condition === undefined
    ? { message: error instanceof Error ? error.message : String(error), passing: false }
    : { message: `The journal ${files.database} cannot be written: ${condition}.`, passing: true };
};

const serve = (journal: JournalFile): void => {
  /** The first failure that no waiting mends: after it the disk's content is unknown and nothing more is written. */
  let fatal: JournalFailure | undefined;
  let saving = Promise.resolve();

  const append = (request: Extract<JournalRequest, { type: 'append' }>): JournalFailure | undefined => {
    if (fatal !== undefined) return fatal;
    try {
      journal.append(request.entries);
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      if (!failure.passing) fatal = failure;
      return failure;
    }
  };

  const save = async ({ seq, text }: JournalSnapshot): Promise<void> => {
    try {
      const chain = journal.chainAt(seq);
      if (chain === undefined)
        throw new Error(`No record ends with event ${seq}, so no snapshot can stand there.`);
      await writeSnapshot(files.snapshots, { seq, text, chain });
      tell({ type: 'save-snapshot', failure: undefined });
    } catch (error) {
      tell({ type: 'save-snapshot', failure: failureOf(error) });
    }
  };

  const close = async (endedAt: number): Promise<void> => {
    await saving;
    let failure: JournalFailure | undefined;
    try {
      // A run that could not write is a crashed one to the next start.
      if (fatal === undefined) journal.endRun(endedAt);
    } catch (error) {
      failure = failureOf(error);
    }
    journal.close();
    tell({ type: 'close', failure });
    port.close();
  };

  port.on('message', (request: JournalRequest) => {
    switch (request.type) {
      case 'append':
        tell({ type: 'append', failure: append(request) });
        return;
      case 'save-snapshot':
        saving = saving.then(() => save(request.snapshot));
        return;
      case 'close':
        void close(request.endedAt);
    }
  });
};

try {
  const journal = openJournalFile(dataDir, run);
  const { openedSeq: seq, snapshot, losses } = journal;
  tell({ opened: true, seq, snapshot, losses });
  serve(journal);
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  tell({ opened: false, code: error.code, message: error.message });
}
