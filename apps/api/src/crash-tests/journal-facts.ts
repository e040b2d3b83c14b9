import { decodeRecord, fromUnits, redecide, type JournalRecord } from '@tickwire/engine';
import { openJournalReader } from '@tickwire/store';

/** What a journal says happened, read and decided again from its first record. */
export interface JournalFacts {
  /** Order ids by the idempotency key they were placed with; more than one would be a doubled order. */
  readonly placedByKey: ReadonlyMap<string, readonly string[]>;
  readonly cancelled: ReadonlySet<string>;
  /** Sum of all fills, buys less sells, in hundredths. */
  readonly filledHundredths: number;
  readonly fillIds: readonly string[];
  /** Of the state after event `upTo`, decided again. */
  readonly stateHash: string;
  readonly seq: number;
}

/** Reads a journal up to the event `upTo`. Throws when it is damaged, or when deciding it again leads elsewhere. */
export async function journalFacts(dataDir: string, upTo: number): Promise<JournalFacts> {
  const reader = openJournalReader({ dataDir });
  const records: JournalRecord[] = [];
  for await (const { line } of reader.verified()) {
    const record = decodeRecord(line);
    if (record.seq <= upTo) records.push(record);
  }
  reader.close();
  const { mismatch, stateHash, seq } = await redecide(records);
  if (mismatch)
    throw new Error(`Event ${mismatch.seq} decided again: ${mismatch.decided}, not ${mismatch.journaled}`);

  const placedByKey = new Map<string, string[]>();
  const cancelled = new Set<string>();
  const fillIds: string[] = [];
  let filledHundredths = 0;
  for (const { cause, events } of records) {
    const key =
      cause.kind === 'command' && cause.command.type === 'place-order'
        ? cause.command.order.clientOrderId
        : undefined;
    for (const event of events) {
      if (event.type === 'order-placed' && key !== undefined) {
        placedByKey.set(key, [...(placedByKey.get(key) ?? []), event.orderId]);
      } else if (event.type === 'order-cancelled') cancelled.add(event.orderId);
      else if (event.type === 'order-filled') {
        fillIds.push(event.fillId);
        filledHundredths += event.side * Math.round(fromUnits(event.qty) * 100);
      }
    }
  }
  return { placedByKey, cancelled, filledHundredths, fillIds, stateHash, seq };
}
