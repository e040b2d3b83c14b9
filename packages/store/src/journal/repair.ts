import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Examination } from './examine.ts';
import { connectWriter } from './journal-database.ts';
import { syncFolder, type JournalFiles } from './journal-files.ts';
import type { HeadFile } from './journal-head.ts';
import { renewJournalId } from './journal-id.ts';
import { recordLoss, type Loss } from './losses.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';

/**
 * Keeps the good part of a journal and sets the rest aside. The loss is recorded in the same commit that gives the
 * damaged part up, and the head follows last: a crash at any point leaves a journal that is found damaged again, or one that
 * says what it lost.
 */
export function repair(files: JournalFiles, head: HeadFile, found: Examination): void {
  const folder = setAside(files, found);
  const settle = (database: DatabaseSync, rebuilt: Rebuilt): void => {
    if (found.inDoubt || found.knownSeq > rebuilt.end.seq) renewJournalId(database);
    recordLoss(database, describeLoss(found, rebuilt, folder));
  };
  let { end } = found;
  if (found.broken) {
    ({ end } = rebuild(files, found, folder, settle));
  } else {
    const database = connectWriter(files.database);
    try {
      settle(database, { end, historyUpTo: undefined });
    } finally {
      database.close();
    }
  }
  for (const path of found.badSnapshots) rmSync(path, { force: true });
  head.write(end);
}

/** Copies all that a repair changes; returns the folder it is in. What was set aside before, unchanged, is not copied again. */
function setAside(files: JournalFiles, { end, broken, badSnapshots }: Examination): string {
  const sources = [...(broken ? [files.database] : []), files.wal, files.head, ...badSnapshots].filter(
    (path) => existsSync(path),
  );
  let attempt = 1;
  const name = (): string => join(files.folder, `journal-set-aside-${end.seq}-${attempt}`);
  for (; existsSync(name()); attempt += 1) {
    if (sources.every((path) => isCopy(path, join(name(), basename(path))))) return name();
  }
  const unfinished = join(files.folder, 'journal-set-aside-unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  for (const path of sources) copyFileSync(path, join(unfinished, basename(path)));
  syncFolder(unfinished);
  renameSync(unfinished, name());
  syncFolder(files.folder);
  return name();
}

function isCopy(path: string, copy: string): boolean {
  if (!existsSync(copy) || statSync(path).size !== statSync(copy).size) return false;
  return readFileSync(path).equals(readFileSync(copy));
}

function describeLoss(
  { faults, knownSeq, anchor }: Examination,
  { end: { seq }, historyUpTo }: Rebuilt,
  folder: string,
): Loss {
  const lost = knownSeq - seq;
  const sentences = [
    ...faults,
    lost > 0
      ? `Lost: events ${seq + 1} to ${knownSeq} (${lost}). Kept: everything up to event ${seq}.`
      : `Nothing that is known to have been confirmed is lost: the journal goes up to event ${seq}.`,
    ...(historyUpTo === undefined
      ? []
      : [
          `Records between event ${historyUpTo} and the snapshot at event ${anchor.seq} are missing or damaged; what came of them is in the snapshot.`,
        ]),
    `What was set aside is in ${folder}.`,
  ];
  return { afterSeq: seq, toSeq: Math.max(seq, knownSeq), sentence: sentences.join(' ') };
}
