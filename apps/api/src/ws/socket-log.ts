/** What the socket writes to the log; pino's logger fits. */
export interface SocketLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
