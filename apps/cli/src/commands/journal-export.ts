import type { JournalReader } from '@tickwire/store';
import { Command } from 'commander';
import { open } from 'node:fs/promises';
import { dataDirOption, withJournal } from '../data-dir.ts';
import { entriesBetween, fromOption, toOption, type RangeOptions } from '../journal-range.ts';
import { UsageError } from '../usage-error.ts';
import { writeLines } from '../write-lines.ts';

interface ExportOptions extends RangeOptions {
  readonly out?: string;
  readonly dataDir?: string;
}

/** `tickwire journal export`: records as JSON lines. */
export function journalExportCommand(): Command {
  return new Command('export')
    .description('write records as JSON lines; exact numbers read "#123"')
    .addOption(fromOption('first record'))
    .addOption(toOption('last record'))
    .option('--out <file>', 'file to write; standard output by default')
    .addOption(dataDirOption())
    .action(({ dataDir, out, ...range }: ExportOptions) =>
      withJournal(dataDir, async (journal) =>
        writeLines(lines(journal, range), out === undefined ? process.stdout : await openOutput(out)),
      ),
    );
}

/** Throws a `UsageError` when the file cannot be written. */
async function openOutput(file: string): Promise<NodeJS.WritableStream> {
  try {
    return (await open(file, 'w')).createWriteStream();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} cannot be written (${reason}). Name a file in a folder that exists.`);
  }
}

async function* lines(journal: JournalReader, range: RangeOptions): AsyncGenerator<string> {
  for await (const { line } of entriesBetween(journal, range)) yield line;
}
