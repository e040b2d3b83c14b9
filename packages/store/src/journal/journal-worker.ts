import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from '../store-error.ts';
import { openJournalFile, type JournalFile, type JournalFileOptions } from './journal-file.ts';
import { journalFiles } from './journal-files.ts';
import type { JournalAnswer, JournalFailure, JournalOpening, JournalRequest } from './journal-messages.ts';
import { passingFailure } from './sqlite-failure.ts';

// The thread that writes the journal, so that the event loop of the server never waits for a disk.

const options: JournalFileOptions = workerData;
const port = parentPort;
if (port === null) throw new Error('This module runs as a worker.');

const tell = (message: JournalOpening | JournalAnswer): void => port.postMessage(message);
const files = journalFiles(options.dataDir);

const failureOf = (error: unknown): JournalFailure => {
  const condition = passingFailure(error);
  return condition === undefined
    ? { message: error instanceof Error ? error.message : String(error), passing: false }
    : { message: `The journal ${files.database} cannot be written: ${condition}.`, passing: true };
};

const serve = (journal: JournalFile): void => {
  /** The first failure that no waiting mends: after it the disk's content is unknown and nothing more is written. */
  let fatal: JournalFailure | undefined;

  const write = (work: () => void): JournalFailure | undefined => {
    if (fatal !== undefined) return fatal;
    try {
      work();
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      if (!failure.passing) fatal = failure;
      return failure;
    }
  };

  const close = (endedAt: number): void => {
    // A run that could not write is a crashed one to the next start.
    const failure = fatal === undefined ? write(() => journal.endRun(endedAt)) : undefined;
    journal.close();
    tell({ type: 'close', failure });
    port.close();
  };

  port.on('message', (request: JournalRequest) => {
    switch (request.type) {
      case 'append':
        tell({ type: 'append', failure: write(() => journal.append(request.entries)) });
        return;
      case 'record-gap':
        tell({ type: 'record-gap', failure: write(() => journal.recordGap(request.gap)) });
        return;
      case 'close':
        close(request.endedAt);
    }
  });
};

try {
  const journal = openJournalFile(options);
  const { id, openedSeq: seq, snapshot, anchor, losses } = journal;
  tell({ opened: true, id, seq, snapshot, anchor, losses });
  serve(journal);
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  tell({ opened: false, code: error.code, message: error.message });
}
