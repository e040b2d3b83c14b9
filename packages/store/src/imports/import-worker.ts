import { parentPort, workerData } from 'node:worker_threads';
import { csvContent } from '../csv/csv-source.ts';
import { ImportError, type BadRow, type ImportErrorCode } from '../csv/import-error.ts';
import { openStore } from '../store.ts';
import { importCsv, type ImportFileOptions, type ImportSummary } from './import-file.ts';

// The thread that imports while others are served.

/** What it is started with. */
export interface ImportJob {
  readonly dataDir: string;
  readonly fileName: string;
  /** Bytes are UTF-8, and handed over: whoever had them has them no more. */
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly options: Omit<ImportFileOptions, 'onProgress'>;
}

/** What it posts: an error's class and fields would not survive the way. */
export type ImportOutcome =
  | { readonly summary: ImportSummary }
  | { readonly refusal: { code: ImportErrorCode; message: string; rows: readonly BadRow[] } };

const port = parentPort;
const { dataDir, fileName, content, options }: ImportJob = workerData;
const store = openStore({ dataDir });
try {
  const outcome = await run();
  const columns = 'summary' in outcome ? Object.values(outcome.summary.bars) : [];
  port?.postMessage(
    outcome,
    columns.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])),
  );
} finally {
  store.close();
}

async function run(): Promise<ImportOutcome> {
  try {
    return { summary: await importCsv(store, () => csvContent(fileName, content), options) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { code, message, rows } = error;
    return { refusal: { code, message, rows } };
  }
}
