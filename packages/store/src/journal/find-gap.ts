import { setTimeout as delay } from 'node:timers/promises';
import { endOf, genesis, type ChainEnd } from './chain.ts';
import type { Gap } from './gaps.ts';
import { goodEntries } from './good-entries.ts';
import type { RecordStatements } from './journal-database.ts';

/** Read at a stretch, after which a pause leaves the processor and the disk to others. */
const SLICE = 1024;
const PAUSE_MS = 5;

/** Follows the chain from the genesis to `upTo`, across the gaps that are known; returns one that is not, which reaches to `upTo`. */
export async function findGap(
  records: RecordStatements,
  known: readonly Gap[],
  upTo: ChainEnd,
): Promise<Gap | undefined> {
  let end = genesis;
  for (const gap of known) {
    if (gap.end.seq <= end.seq) continue;
    // oxlint-disable-next-line no-await-in-loop
    end = await follow(records, end, gap.afterSeq);
    if (end.seq < gap.afterSeq) return { afterSeq: end.seq, end: upTo };
    end = gap.end;
  }
  end = await follow(records, end, upTo.seq);
  return end.seq >= upTo.seq && end.chain === upTo.chain ? undefined : { afterSeq: end.seq, end: upTo };
}

/** As far as the chain is whole, and no further than the event `to`. */
async function follow(records: RecordStatements, from: ChainEnd, to: number): Promise<ChainEnd> {
  if (from.seq >= to) return from;
  let end = from;
  let count = 0;
  for (const entry of goodEntries(records, from)) {
    end = endOf(entry);
    if (end.seq >= to) break;
    count += 1;
    // oxlint-disable-next-line no-await-in-loop
    if (count % SLICE === 0) await delay(PAUSE_MS);
  }
  return end;
}
