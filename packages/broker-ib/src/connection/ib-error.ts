/** What can be the matter with the way to TWS. */
export type IbErrorCode =
  | 'connect_refused'
  | 'handshake_timeout'
  | 'client_id_in_use'
  | 'port_reset'
  | 'silent'
  | 'connection_lost'
  | 'recovery_failed'
  | 'unsupported_version';

/** A connection to TWS failed; the message says why and what to do. */
export class IbError extends Error {
  override readonly name = 'IbError';
  readonly code: IbErrorCode;

  constructor(code: IbErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** Trying again cannot help. */
  get isFatal(): boolean {
    return this.code === 'unsupported_version';
  }
}
