import type { JournalRecord } from '../events/journal-record.ts';

/** Where records become durable. The engine sends one batch at a time, in order. */
export interface Journal {
  /** Resolves once every record would survive a crash; a rejection stops the engine for good. */
  append(records: readonly JournalRecord[]): Promise<void>;
}
