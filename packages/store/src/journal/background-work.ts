import { Worker } from 'node:worker_threads';

/** Work on a journal that would hold others up: each piece gets a thread, which ends with it. */
export class BackgroundWork {
  readonly #workers = new Set<Worker>();
  #stopped = false;

  /** Resolves with what the module, of this folder, posts; rejects with what it throws, and when it is stopped before. */
  async run<Result>(module: string, workerData: object): Promise<Result> {
    if (this.#stopped) throw new Error('The journal is closed.');
    const worker = new Worker(new URL(module, import.meta.url), { workerData });
    this.#workers.add(worker);
    try {
      return await new Promise<Result>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('It was stopped before it was done.')));
      });
    } finally {
      this.#workers.delete(worker);
    }
  }

  /** Ends what is under way, and takes no more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }
}
