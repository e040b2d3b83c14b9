import { chained, endOf, type ChainedEntry, type ChainEnd } from './chain.ts';
import type { RecordStatements } from './journal-database.ts';
import { isDamage } from './sqlite-failure.ts';

/** Few enough that reading them holds nobody up. */
export const PAGE = 64;

/**
 * The entries after `from` as far as the chain is whole. Returns what breaks it, in words, or undefined at its end.
 */
export function* goodEntries(
  records: RecordStatements,
  from: ChainEnd,
): Generator<ChainedEntry, string | undefined> {
  let end = from;
  for (;;) {
    let page: readonly ChainedEntry[];
    try {
      page = records.after(end.seq, PAGE);
    } catch (error) {
      if (!isDamage(error)) throw error;
      return 'the database cannot be read from there on';
    }
    if (page.length === 0) return undefined;
    for (const entry of page) {
      if (entry.seq !== end.seq + 1) return 'the next record is missing';
      if (chained(end.chain, entry).chain !== entry.chain) return 'the next record is not what was written';
      yield entry;
      end = endOf(entry);
    }
  }
}
