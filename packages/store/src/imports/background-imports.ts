import { Worker } from 'node:worker_threads';
import { ImportError } from '../csv/import-error.ts';
import type { ImportSummary } from './import-file.ts';
import type { ImportJob, ImportOutcome } from './import-worker.ts';

/** Imports in a thread of their own, one after the other, so that nobody else waits for them. */
export class BackgroundImports {
  readonly #dataDir: string;
  #last: Promise<unknown> = Promise.resolve();
  #running: Worker | undefined;
  #stopped = false;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Imports as `importFile` does and throws its `ImportError`; rejects when it is stopped before. */
  run(job: Omit<ImportJob, 'dataDir'>): Promise<ImportSummary> {
    const result = this.#last.then(() => this.#start(job));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Ends what is under way, of which nothing is then imported, and takes no more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running?.terminate();
  }

  async #start(job: Omit<ImportJob, 'dataDir'>): Promise<ImportSummary> {
    if (this.#stopped) throw new Error('The server is stopping.');
    const workerData: ImportJob = { ...job, dataDir: this.#dataDir };
    const worker = new Worker(new URL('import-worker.ts', import.meta.url), {
      workerData,
      transferList: typeof job.content === 'string' ? [] : [job.content.buffer],
    });
    this.#running = worker;
    try {
      const outcome = await new Promise<ImportOutcome>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('The import was stopped before it was done.')));
      });
      if ('summary' in outcome) return outcome.summary;
      const { code, message, rows } = outcome.refusal;
      throw new ImportError(code, message, rows);
    } finally {
      this.#running = undefined;
    }
  }
}
