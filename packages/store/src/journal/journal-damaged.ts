/** The journal is not what was written; the message says from where on. */
export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged';
  readonly code = 'journal_damaged';
}
