import type { IbLog } from '../ib-log.ts';

/** A log that a test can read: `error: the message {"the":"facts"}`. */
export interface CollectedLog extends IbLog {
  readonly lines: readonly string[];
}

export function collectLog(): CollectedLog {
  const lines: string[] = [];
  const taking = (level: string) => (facts: object, message: string) =>
    void lines.push(`${level}: ${message} ${JSON.stringify(facts)}`);
  return { lines, info: taking('info'), warn: taking('warn'), error: taking('error') };
}
