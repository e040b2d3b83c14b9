/** Where the adapter writes; pino fits. */
export interface IbLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
