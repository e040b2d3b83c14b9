import { pino, stdTimeFunctions, type Logger } from 'pino';
import type { Config } from './config.ts';

/** JSON lines with `time`, `level`, `msg`, and where they apply `order_id`, `symbol`, `latency_ms`, `correlation_id`. */
export type Log = Logger;

export interface LogOutput {
  readonly log: Log;
  /** Writes out what is buffered. */
  close(): Promise<void>;
}

const SECRETS = ['password', 'token', 'secret', 'authorization', 'cookie', 'apiKey'];

type LogConfig = Pick<Config, 'LOG_LEVEL' | 'LOG_FILE' | 'LOG_FILE_MAX_BYTES' | 'LOG_FILE_BACKUP'>;

/** Opens the log on standard output and, when a file is configured, in a file that is rotated by size. */
export async function openLog(config: LogConfig): Promise<LogOutput> {
  const streams: { stream: pino.DestinationStream; level: pino.Level }[] = [];
  const ends: (() => Promise<void>)[] = [];
  const level = config.LOG_LEVEL;
  if (level !== 'silent') {
    const stdout = pino.destination({ dest: 1, sync: false });
    streams.push({ stream: stdout, level });
    ends.push(async () => stdout.flushSync());
    if (config.LOG_FILE) {
      const file = await openRotatingFile(config.LOG_FILE, config.LOG_FILE_MAX_BYTES, config.LOG_FILE_BACKUP);
      streams.push({ stream: file, level });
      ends.push(
        () =>
          new Promise((resolve) => {
            file.once('close', resolve);
            file.end();
          }),
      );
    }
  }
  const log = pino(
    {
      level,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      base: null,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    },
    pino.multistream(streams),
  );
  return {
    log,
    close: async () => {
      await Promise.all(ends.map((end) => end()));
    },
  };
}

async function openRotatingFile(file: string, maxBytes: number, backups: number) {
  // Loaded only when a log file is wanted.
  const { default: roll } = await import('pino-roll');
  return roll({
    file,
    size: `${maxBytes}b`,
    mkdir: true,
    limit: { count: backups, removeOtherLogFiles: true },
  });
}
