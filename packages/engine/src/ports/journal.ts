import type { JournalRecord } from '../events/journal-record.ts';

/** Where to read from: a seq, or a time (ms UTC) that stands for the first record at or after it. */
export type JournalPosition = { readonly seq: number } | { readonly time: number };

/** Where records become durable. The engine sends one batch at a time, in order. */
export interface Journal {
  /**
   * Resolves once every record would survive a crash. Rejects with JournalUnavailable while it cannot write, and the
   * same batch is then sent again later: records it already has must not be written twice. Any other rejection stops
   * the engine for good.
   */
  append(records: readonly JournalRecord[]): Promise<void>;
  /** Durable records from the one that holds the position on, in the order of their seq. */
  read(from: JournalPosition): AsyncIterable<JournalRecord>;
}

/** The journal cannot be written now and may be later: a full disk, a read-only folder, a locked file. */
export class JournalUnavailable extends Error {
  override readonly name = 'JournalUnavailable';
  readonly code = 'journal_unavailable';
}
