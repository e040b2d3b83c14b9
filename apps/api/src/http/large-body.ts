import { Worker } from 'node:worker_threads';
import type { LargeBodyJob, ReadLargeBody } from './large-body-worker.ts';

const BLOCK_BYTES = 1024 * 1024;

/** A body as it arrives, kept in blocks that can be handed to another thread without a copy. */
export class BodyBlocks {
  readonly #blocks: Uint8Array<ArrayBuffer>[] = [];
  /** Bytes of the newest block that are taken. */
  #used = BLOCK_BYTES;

  add(chunk: Uint8Array): void {
    for (let start = 0; start < chunk.length;) {
      if (this.#used === BLOCK_BYTES) {
        this.#blocks.push(new Uint8Array(BLOCK_BYTES));
        this.#used = 0;
      }
      const part = chunk.subarray(start, start + BLOCK_BYTES - this.#used);
      this.#blocks.at(-1)?.set(part, this.#used);
      this.#used += part.length;
      start += part.length;
    }
  }

  /** What has been added, in order. */
  take(): readonly Uint8Array<ArrayBuffer>[] {
    const last = this.#blocks.pop();
    return last ? [...this.#blocks, last.subarray(0, this.#used)] : [];
  }
}

/** Reads a body as JSON in a thread of its own; undefined when it is none. The blocks are gone afterwards. */
export function readInThread(blocks: readonly Uint8Array<ArrayBuffer>[]): Promise<ReadLargeBody> {
  const workerData: LargeBodyJob = { blocks };
  return new Promise((resolve, reject) => {
    new Worker(new URL('large-body-worker.ts', import.meta.url), {
      workerData,
      transferList: blocks.map(({ buffer }) => buffer),
    })
      .once('message', resolve)
      .once('error', reject);
  });
}
