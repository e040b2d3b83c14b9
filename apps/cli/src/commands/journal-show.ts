import type { JournalReader } from '@tickwire/store';
import { Command } from 'commander';
import { dataDirOption, withJournal } from '../data-dir.ts';
import { UsageError } from '../usage-error.ts';

interface ShowOptions {
  readonly dataDir?: string;
}

/** `tickwire journal show`: one record in full. */
export function journalShowCommand(): Command {
  return new Command('show')
    .description('print the record that holds an event, and its hash, as JSON; exact numbers read "#123"')
    .argument('<seq>', 'number of the event')
    .addOption(dataDirOption())
    .action((seq: string, { dataDir }: ShowOptions) =>
      withJournal(dataDir, (journal) => showRecord(journal, seq)),
    );
}

async function showRecord(journal: JournalReader, seq: string): Promise<void> {
  if (!/^[1-9]\d{0,14}$/.test(seq)) throw new UsageError(`"${seq}" is not the number of an event.`);
  for await (const { line, chain } of journal.entries({ seq: Number(seq) })) {
    console.log(JSON.stringify({ ...JSON.parse(line), chain }, undefined, 2));
    return;
  }
  throw new UsageError(`The journal has no event ${seq}; tickwire journal ls lists what it has.`);
}
