import { decodeRecord, redecide, type JournalRecord } from '@tickwire/engine';
import type { JournalReader } from '@tickwire/store';
import { Command } from 'commander';
import { dataDirOption, withJournal } from '../data-dir.ts';
import { UsageError } from '../usage-error.ts';
import { fromOption, isBefore, isBeyond, toOption, type RangeOptions } from '../journal-range.ts';

interface VerifyOptions extends RangeOptions {
  readonly dataDir?: string;
}

/** `tickwire journal verify`: the chain of hashes is followed to its end, and every decision is made again. */
export function journalVerifyCommand(): Command {
  return new Command('verify')
    .description('check that the journal is whole, decide it again and compare; exit code 1 when not')
    .addOption(fromOption('first record to count; those before it are decided too, for they made its state'))
    .addOption(toOption('last record to decide; the chain is checked to its end'))
    .addOption(dataDirOption())
    .action(({ dataDir, ...range }: VerifyOptions) =>
      withJournal(dataDir, (journal) => verify(journal, range)),
    );
}

async function verify(journal: JournalReader, { from, to }: RangeOptions): Promise<void> {
  let total = 0;
  let counted = 0;
  async function* recordsToDecide(): AsyncGenerator<JournalRecord> {
    for await (const entry of journal.verified()) {
      total += 1;
      if (isBeyond(entry, to)) continue;
      if (!isBefore(entry, from)) counted += 1;
      yield decodeRecord(entry.line);
    }
  }
  const { seq, stateHash, mismatch } = await redecide(recordsToDecide());
  if (mismatch !== undefined) {
    console.error(
      `The record at ${mismatch.seq} is decided otherwise: this version of Tickwire is not the one that wrote it, or it was changed.\n` +
        `journaled: ${mismatch.journaled}\ndecided:   ${mismatch.decided}`,
    );
    process.exitCode = 1;
    return;
  }
  console.log(`The journal is whole: ${records(total)}, each one as it was written.`);
  if (counted === 0 && from !== undefined) {
    throw new UsageError(
      'No record was decided again: --from lies beyond the end of the journal, or after --to.',
    );
  }
  console.log(
    `Decided again: ${records(counted)} gave the same events. State hash at event ${seq}: ${stateHash}`,
  );
  for (const { sentence } of journal.losses()) console.log(`Set aside at an earlier start: ${sentence}`);
}

function records(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'}`;
}
