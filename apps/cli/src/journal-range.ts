import type { JournalPosition } from '@tickwire/engine';
import type { ChainedEntry, JournalReader } from '@tickwire/store';
import { Option } from 'commander';
import { UsageError } from './usage-error.ts';

export interface RangeOptions {
  readonly from?: JournalPosition;
  readonly to?: JournalPosition;
}

const positionMeaning = 'a seq or an ISO time such as 2026-11-20T14:30Z';

export function fromOption(description: string): Option {
  return new Option('--from <position>', `${description}; ${positionMeaning}`).argParser(parsePosition);
}

export function toOption(description: string): Option {
  return new Option('--to <position>', `${description}; ${positionMeaning}`).argParser(parsePosition);
}

/** Throws a `UsageError` for what is neither a seq nor an ISO time. A date alone is its first moment, UTC. */
export function parsePosition(text: string): JournalPosition {
  if (/^\d{1,15}$/.test(text)) return { seq: Number(text) };
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new UsageError(`"${text}" is neither a seq nor an ISO time.`);
  return { time };
}

/** Whether a record lies before the start of a range. */
export function isBefore({ seq, events, latest }: ChainedEntry, from: JournalPosition | undefined): boolean {
  if (from === undefined) return false;
  return 'seq' in from ? seq + events <= from.seq : latest < from.time;
}

/** Whether a record lies after the end of a range. */
export function isBeyond({ seq, latest }: ChainedEntry, to: JournalPosition | undefined): boolean {
  if (to === undefined) return false;
  return 'seq' in to ? seq > to.seq : latest > to.time;
}

/** The entries of a range, both ends included. */
export async function* entriesBetween(
  journal: JournalReader,
  { from = { seq: 1 }, to }: RangeOptions,
): AsyncGenerator<ChainedEntry> {
  for await (const entry of journal.entries(from)) {
    if (isBeyond(entry, to)) return;
    yield entry;
  }
}
