#!/usr/bin/env node
import { ConfigError } from '@tickwire/api/config';
import { ImportError, JournalDamaged, StoreError } from '@tickwire/store';
import { Command } from 'commander';
import { importCommand } from './commands/import.ts';
import { journalCommand } from './commands/journal.ts';
import { serveCommand } from './commands/serve.ts';
import { symbolsCommand } from './commands/symbols.ts';
import { twsSimCommand } from './commands/tws-sim.ts';
import { UsageError } from './usage-error.ts';

/** Mistakes the message alone explains; anything else deserves its stack. */
const explained = [ConfigError, ImportError, JournalDamaged, StoreError, UsageError];

const program = new Command('tickwire')
  .description('Tickwire from the command line.')
  .addCommand(serveCommand())
  .addCommand(importCommand())
  .addCommand(symbolsCommand())
  .addCommand(journalCommand())
  .addCommand(twsSimCommand());

try {
  await program.parseAsync();
} catch (error) {
  console.error(
    error instanceof Error && explained.some((kind) => error instanceof kind) ? error.message : error,
  );
  process.exitCode = 1;
}
