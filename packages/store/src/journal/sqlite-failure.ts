/** SQLite's primary result codes (https://sqlite.org/rescode.html). */
const ERROR = 1;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

const waitFor: Readonly<Record<number, string>> = {
  [BUSY]: 'another program holds a lock on it; end that program',
  [LOCKED]: 'another program holds a lock on it; end that program',
  [READONLY]: 'it is read-only; make it and its folder writable',
  [FULL]: 'the disk is full; make room',
  [CANTOPEN]: 'it cannot be opened; make its folder reachable and writable',
};

/**
 * I/O errors of the write itself, by their extended codes: SQLite says no more of a used up quota or of a disk that became read-only.
 * Nothing has been kept then, and it is written again from the start. After a failed sync nobody knows what was kept.
 */
const failedWrites: ReadonlySet<number> = new Set([
  // Write, truncate; the index of the write-ahead log: open, size, map.
  IOERR | (3 << 8),
  IOERR | (6 << 8),
  IOERR | (18 << 8),
  IOERR | (19 << 8),
  IOERR | (21 << 8),
]);

const waitForSystem: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'the disk quota is used up; make room',
  EROFS: 'it is read-only; make it and its folder writable',
};

/** What has to end before writing can go on, in words; undefined for a failure that no waiting mends. */
export function passingFailure(error: unknown): string | undefined {
  const code = sqliteCode(error);
  if (code === IOERR) {
    return failedWrites.has(extendedCode(error) ?? code)
      ? 'its disk takes no writes; look at its quota, and whether it has become read-only'
      : undefined;
  }
  if (code !== undefined) return waitFor[code];
  return error instanceof Error && 'code' in error ? waitForSystem[String(error.code)] : undefined;
}

/**
 * Whether SQLite found the content of a file damaged, as opposed to not getting at it. Its plain error is damage too: a
 * statement of ours fails with it only where the schema is not what was made.
 */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === CORRUPT || code === NOTADB || code === ERROR;
}

export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === BUSY;
}

function sqliteCode(error: unknown): number | undefined {
  const extended = extendedCode(error);
  return extended === undefined ? undefined : extended & 0xff;
}

function extendedCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined;
}
