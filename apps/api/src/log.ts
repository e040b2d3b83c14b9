import { once } from 'node:events';
import { dirname, resolve } from 'node:path';
import { pino, stdTimeFunctions, type Logger } from 'pino';
import { createFolder } from '@tickwire/store';
import { ConfigError, type Config } from './config.ts';

/** JSON lines with `time`, `level`, `msg`, and where they apply `order_id`, `symbol`, `latency_ms`, `correlation_id`. */
export type Log = Logger;

export interface LogOutput {
  readonly log: Log;
  /** Writes out what is buffered. */
  close(): Promise<void>;
}

const SECRETS = ['password', 'token', 'secret', 'authorization', 'cookie', 'apiKey'];

type LogConfig = Pick<Config, 'LOG_LEVEL' | 'LOG_FILE' | 'LOG_FILE_MAX_BYTES' | 'LOG_FILE_BACKUP'>;

/** Lines that may wait for a file that cannot be written; later ones are on standard output alone. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;

/**
 * Opens the log on standard output and, when a file is configured, in a file that is rotated by size.
 * Throws `ConfigError` when that file cannot be written.
 */
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
            file.once('close', resolve).once('error', () => resolve());
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

async function openRotatingFile(path: string, maxBytes: number, backups: number) {
  const file = resolve(path);
  // Loaded only when a log file is wanted.
  const { default: roll } = await import('pino-roll');
  try {
    createFolder(dirname(file));
    const stream = await roll({
      file,
      size: `${maxBytes}b`,
      limit: { count: backups, removeOtherLogFiles: true },
      maxLength: MAX_WAITING_BYTES,
    });
    await once(stream, 'ready');
    tellOfWriteErrors(stream, path);
    return stream;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(`LOG_FILE is "${path}", which cannot be written (${reason}); take another file.`, {
      cause,
    });
  }
}

/** A disk that is full must not end the server: it is said once, and the file goes on when there is room again. */
function tellOfWriteErrors(
  stream: { on(event: 'error', listener: (error: Error) => void): void },
  path: string,
) {
  let told = false;
  stream.on('error', ({ message }) => {
    if (told) return;
    told = true;
    console.error(
      `LOG_FILE "${path}" cannot be written now (${message}); the log goes on on standard output.`,
    );
  });
}
