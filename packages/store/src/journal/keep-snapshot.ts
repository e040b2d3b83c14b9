import { advanceSnapshot, decodeRecord, snapshotVersion, type JournalRecord } from '@tickwire/engine';
import { endOf, genesis } from './chain.ts';
import { findAnchor } from './find-anchor.ts';
import { baseOf, listGaps } from './gaps.ts';
import { goodEntries } from './good-entries.ts';
import { JournalDamaged } from './journal-damaged.ts';
import { connectReader, recordStatements } from './journal-database.ts';
import { journalFiles } from './journal-files.ts';
import { writeSnapshot } from './snapshot-files.ts';

/**
 * Replays what the journal has got since its newest snapshot and keeps a snapshot of that; without a record since there is nothing
 * to keep. The journal may be written meanwhile.
 */
export function keepSnapshot(dataDir: string): void {
  const files = journalFiles(dataDir);
  const database = connectReader(files.database);
  try {
    const records = recordStatements(database);
    const base = baseOf(listGaps(database));
    const version = snapshotVersion;
    const { anchor } = findAnchor({ folder: files.snapshots, version, records, base, head: undefined });
    const from = anchor?.at ?? genesis;
    let at = from;
    function* following(): Generator<JournalRecord> {
      const entries = goodEntries(records, from);
      let step = entries.next();
      for (; step.done !== true; step = entries.next()) {
        at = endOf(step.value);
        yield decodeRecord(step.value.line);
      }
      if (step.value !== undefined) {
        throw new JournalDamaged(`The journal is damaged after event ${at.seq}: ${step.value}.`);
      }
    }
    const { text } = advanceSnapshot(anchor?.snapshot, following());
    if (at.seq > from.seq) writeSnapshot(files.snapshots, { version, at, text }, base.seq);
  } finally {
    database.close();
  }
}
