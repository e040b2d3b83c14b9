import { decodeRecord, type JournalRecord } from '@tickwire/engine';
import type { JournalReader } from '@tickwire/store';
import { Command } from 'commander';
import { dataDirOption, withJournal } from '../data-dir.ts';
import { entriesBetween, fromOption, toOption, type RangeOptions } from '../journal-range.ts';
import { writeLines } from '../write-lines.ts';

interface ListOptions extends RangeOptions {
  readonly dataDir?: string;
}

/** `tickwire journal ls`: a line for each record. */
export function journalListCommand(): Command {
  return new Command('ls')
    .description('list records: seq, time, account, cause, events')
    .addOption(fromOption('first record'))
    .addOption(toOption('last record'))
    .addOption(dataDirOption())
    .action(({ dataDir, ...range }: ListOptions) =>
      withJournal(dataDir, (journal) => writeLines(lines(journal, range), process.stdout)),
    );
}

async function* lines(journal: JournalReader, range: RangeOptions): AsyncGenerator<string> {
  for await (const { line } of entriesBetween(journal, range)) yield summary(decodeRecord(line));
}

function summary({ seq, time, accountId, cause, events }: JournalRecord): string {
  const what = cause.kind === 'command' ? cause.command.type : cause.kind;
  const fields = [seq, new Date(time).toISOString(), accountId || '-', what];
  return [...fields, events.map(({ type }) => type).join(',')].join('  ');
}
