declare module 'pino-roll' {
  import type { pino } from 'pino';

  export interface RollOptions {
    readonly file: string;
    /** A number and a unit, e.g. `1024b`. */
    readonly size: string;
    /** Bytes that may wait to be written; what comes on top is dropped. */
    readonly maxLength: number;
    readonly limit: { readonly count: number; readonly removeOtherLogFiles: boolean };
  }

  export default function roll(options: RollOptions): Promise<ReturnType<typeof pino.destination>>;
}
