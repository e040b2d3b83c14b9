import { createHash, hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './journal-files.ts';

/** The engine's state after the event `seq`, as the engine wrote it. */
export interface JournalSnapshot {
  readonly seq: number;
  readonly text: string;
}

/** A snapshot that says which journal it belongs to: the chain's hash at its seq. */
export interface ChainedSnapshot extends JournalSnapshot {
  readonly chain: string;
}

/** One that turns out bad leaves another. */
const KEPT = 2;
/** Written between two appends without holding them up. */
const SLICE_BYTES = 256 * 1024;

const fileName = /^(\d+)\.snapshot$/;
const header = /^(\d+) ([\da-f]{64}) ([\da-f]{64})\n/;

/** Paths of the snapshots of a folder, newest first. */
export function listSnapshots(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, seq] = fileName.exec(name) ?? [];
      return seq === undefined ? [] : [{ seq: Number(seq), path: join(folder, name) }];
    })
    .sort((a, b) => b.seq - a.seq)
    .map(({ path }) => path);
}

/** Undefined when the file is not as it was written. */
export function readSnapshot(path: string): ChainedSnapshot | undefined {
  const content = readFileSync(path, 'utf8');
  const [line = '', seq, chain = '', checksum] = header.exec(content) ?? [];
  const text = content.slice(line.length);
  return checksum === hash('sha256', text) ? { seq: Number(seq), chain, text } : undefined;
}

/** Resolves when the snapshot is durable and all but the newest two are gone. */
export async function writeSnapshot(folder: string, { seq, chain, text }: ChainedSnapshot): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${seq}.snapshot`);
  const unfinished = `${path}.unfinished`;
  const content = Buffer.from(text);
  const checksum = createHash('sha256');
  const slices = Array.from({ length: Math.ceil(content.length / SLICE_BYTES) }, (_, index) =>
    content.subarray(index * SLICE_BYTES, (index + 1) * SLICE_BYTES),
  );
  const file = await open(unfinished, 'w');
  try {
    const placeholder = headerOf(seq, chain, '0'.repeat(64));
    await file.write(placeholder);
    let position = placeholder.length;
    for (const slice of slices) {
      checksum.update(slice);
      // One after the other: appends take their turn between two slices.
      // oxlint-disable-next-line no-await-in-loop
      position += (await file.write(slice, 0, slice.length, position)).bytesWritten;
    }
    await file.write(headerOf(seq, chain, checksum.digest('hex')), 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  syncFolder(folder);
  await Promise.all(
    listSnapshots(folder)
      .slice(KEPT)
      .map((old) => rm(old, { force: true })),
  );
}

function headerOf(seq: number, chain: string, checksum: string): string {
  return `${seq} ${chain} ${checksum}\n`;
}
