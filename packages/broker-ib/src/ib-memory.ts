/** Small facts of the adapter that outlive the process. */
export interface IbMemory {
  get(key: string): string | undefined;
  /** Durable when it returns. */
  set(key: string, value: string): void;
}
