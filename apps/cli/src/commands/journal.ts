import { Command } from 'commander';
import { journalExportCommand } from './journal-export.ts';
import { journalListCommand } from './journal-ls.ts';
import { journalShowCommand } from './journal-show.ts';
import { journalVerifyCommand } from './journal-verify.ts';

/** `tickwire journal`: every decision of the engine, to read and to prove. A server may run meanwhile. */
export function journalCommand(): Command {
  return new Command('journal')
    .description('read and verify the journal of every order')
    .addCommand(journalListCommand())
    .addCommand(journalShowCommand())
    .addCommand(journalExportCommand())
    .addCommand(journalVerifyCommand());
}
