import { hash } from 'node:crypto';
import { closeSync, fdatasyncSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './journal-files.ts';

/** The last event that was confirmed, and the chain's hash there. */
export interface Head {
  readonly seq: number;
  readonly chain: string;
}

/** Far enough apart that no disk block holds both. */
const SLOT_BYTES = 4096;
const SLOTS = 2;

interface Slot extends Head {
  readonly write: number;
}

/**
 * The head of the journal in a file of its own. SQLite drops the end of a damaged write-ahead log without a word;
 * a head that is ahead of the database tells. Two slots are written in turn, so that a torn write leaves the other.
 */
export interface HeadFile {
  readonly current: Head | undefined;
  /** Durable when it returns. Throws the system's error. */
  write(head: Head): void;
  close(): void;
}

export function openHead(file: string): HeadFile {
  let newest = newestSlot(file);
  const descriptor = openForWriting(file);
  return {
    get current() {
      return newest;
    },
    write({ seq, chain }) {
      const slot = { write: (newest?.write ?? 0) + 1, seq, chain };
      writeSync(descriptor, encodeSlot(slot), 0, SLOT_BYTES, (slot.write % SLOTS) * SLOT_BYTES);
      fdatasyncSync(descriptor);
      newest = slot;
    },
    close: () => closeSync(descriptor),
  };
}

/** Undefined when there is none, or none that is whole. */
export function readHead(file: string): Head | undefined {
  return newestSlot(file);
}

function openForWriting(file: string): number {
  try {
    return openSync(file, 'r+');
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const descriptor = openSync(file, 'wx+');
  // Its full size from the start: later writes need no room on the disk.
  writeSync(descriptor, Buffer.alloc(SLOT_BYTES * SLOTS));
  fsyncSync(descriptor);
  syncFolder(dirname(file));
  return descriptor;
}

function newestSlot(file: string): Slot | undefined {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  return Array.from({ length: SLOTS }, (_, index) =>
    decodeSlot(content.toString('latin1', index * SLOT_BYTES, (index + 1) * SLOT_BYTES)),
  )
    .filter((slot) => slot !== undefined)
    .sort((a, b) => b.write - a.write)[0];
}

function encodeSlot({ write, seq, chain }: Slot): Buffer {
  const text = `${write} ${seq} ${chain}`;
  return Buffer.from(`${text} ${hash('sha256', text)}\n`.padEnd(SLOT_BYTES));
}

function decodeSlot(content: string): Slot | undefined {
  const [, text = '', write, seq, chain = '', checksum] =
    /^((\d+) (\d+) ([\da-f]{64})) ([\da-f]{64})\n/.exec(content) ?? [];
  return checksum === hash('sha256', text) ? { write: Number(write), seq: Number(seq), chain } : undefined;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
