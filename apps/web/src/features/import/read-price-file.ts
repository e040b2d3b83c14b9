import type { SearchSymbolResultItem } from '@tickwire/client';
import { decodeText, previewCsv } from './csv-preview.ts';
import type { PriceFile } from './import-form.tsx';
import { proposeImport } from './import-proposal.ts';

/** What the server takes, less what the other fields and escaped line ends need. */
const LARGEST_BYTES = 28 * 1024 * 1024;

/** Reads a file for its import, or says as a sentence why it cannot be one. */
export async function readPriceFile(
  file: File,
  known: readonly SearchSymbolResultItem[],
  imported: { has(ticker: string): boolean },
): Promise<PriceFile | string> {
  if (file.size > LARGEST_BYTES)
    return `${file.name} is larger than 28 MiB. Import it on the command line: make import FILE=${file.name} SYMBOL=...`;
  let content: string;
  try {
    content = decodeText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return `${file.name} cannot be read. Choose it again.`;
  }
  const preview = previewCsv(content);
  if (!preview || content.includes('\u0000'))
    return `${file.name} is not a price file. Choose a CSV file with a header line and a row for each bar.`;
  return { name: file.name, content, preview, proposal: proposeImport(file.name, known, imported) };
}
