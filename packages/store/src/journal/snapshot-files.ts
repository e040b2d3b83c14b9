import { hash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChainEnd } from './chain.ts';
import { syncFolder } from './journal-files.ts';

/** The engine's state after the event `seq`, as the engine wrote it. */
export interface JournalSnapshot {
  readonly seq: number;
  readonly text: string;
}

/** A snapshot with its place in the chain, and the version of the state it holds. */
export interface ChainedSnapshot {
  readonly version: number;
  readonly at: ChainEnd;
  readonly text: string;
}

/** One that turns out bad leaves another. */
const KEPT = 2;

/** Not called a snapshot before it is whole. */
const UNFINISHED = 'unfinished';

const fileName = /^(\d+)\.snapshot$/;
const header = /^((\d+) (\d+) ([\d.]+) ([\da-f]{64})) ([\da-f]{64})\n/;

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
  const [line = '', place = '', version, seq, latest, chain = '', checksum] = header.exec(content) ?? [];
  const text = content.slice(line.length);
  if (checksum !== hash('sha256', place + text)) return undefined;
  return { version: Number(version), at: { seq: Number(seq), latest: Number(latest), chain }, text };
}

/**
 * The snapshot is durable when it returns, and of the others only the newest is left, beside the one at `baseSeq`, which stands
 * for records that are gone.
 */
export function writeSnapshot(folder: string, { version, at, text }: ChainedSnapshot, baseSeq: number): void {
  mkdirSync(folder, { recursive: true });
  const place = `${version} ${at.seq} ${at.latest} ${at.chain}`;
  const unfinished = join(folder, UNFINISHED);
  try {
    const file = openSync(unfinished, 'w');
    try {
      writeFileSync(file, `${place} ${hash('sha256', place + text)}\n${text}`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, pathOf(folder, at.seq));
  } finally {
    dropUnfinished(folder);
  }
  syncFolder(folder);
  for (const old of listSnapshots(folder).slice(KEPT)) {
    if (old !== pathOf(folder, baseSeq)) rmSync(old, { force: true });
  }
}

/** What a crash in the middle of writing has left. */
export function dropUnfinished(folder: string): void {
  rmSync(join(folder, UNFINISHED), { force: true });
}

function pathOf(folder: string, seq: number): string {
  return join(folder, `${seq}.snapshot`);
}
