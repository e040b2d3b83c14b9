import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ImportError } from './import-error.ts';

/** Longest line that is still taken for one: beyond it a quote is open or the file is not a CSV. */
export const LONGEST_RECORD = 64 * 1024;

/** Where CSV comes from. */
export interface CsvSource {
  /** What errors call it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly headerLine: string;
  read(): Readable;
}

/** A file on disk. Throws an `ImportError` when it cannot be read. */
export async function openCsvFile(path: string): Promise<CsvSource> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_RECORD));
    const headerLine = headerOf(buffer.subarray(0, bytesRead));
    return { name: path, size, headerLine, read: () => createReadStream(path) };
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    await file.close();
  }
}

/** The content of a file that somebody sent. */
export function csvContent(name: string, content: string | Uint8Array): CsvSource {
  const bytes =
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return {
    name,
    size: bytes.length,
    headerLine: headerOf(bytes.subarray(0, LONGEST_RECORD)),
    read: () => Readable.from(chunksOf(bytes)),
  };
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += LONGEST_RECORD) {
    yield bytes.subarray(start, start + LONGEST_RECORD);
  }
}

function headerOf(start: Buffer): string {
  return /\S[^\r\n]*/.exec(start.toString('utf8'))?.[0] ?? '';
}

function unreadable(path: string, error: unknown): ImportError {
  const reason = error instanceof Error ? error.message : String(error);
  return new ImportError('unreadable_file', `${path} cannot be read: ${reason}.`);
}
