export type StoreErrorCode =
  'data_dir_unusable' | 'not_a_database' | 'newer_database' | 'data_dir_in_use' | 'no_journal';

/** The database cannot be used; the message is a sentence that says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
