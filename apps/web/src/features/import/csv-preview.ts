/** What the beginning of a price file looks like. The server judges the file; this only shows what it will meet. */
export interface CsvPreview {
  readonly columns: readonly string[];
  /** The first rows as they are written. */
  readonly rows: readonly (readonly string[])[];
  /** Rows of the file, blank lines aside, without its header. */
  readonly rowCount: number;
  /** What the first column says in the first and the last row. */
  readonly first: string;
  readonly last: string;
}

const SHOWN_ROWS = 4;
const delimiters = [',', ';', '\t'] as const;

/** Looks into the text of a CSV file; undefined when it has no row. */
export function previewCsv(text: string): CsvPreview | undefined {
  const head = lines(text.slice(0, 16_384));
  const [header, ...rows] = head;
  const [firstRow] = rows;
  if (header === undefined || firstRow === undefined) return undefined;
  const delimiter = delimiters.reduce((best, candidate) =>
    header.split(candidate).length > header.split(best).length ? candidate : best,
  );
  const cells = (line: string) => line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  return {
    columns: cells(header),
    rows: rows.slice(0, SHOWN_ROWS).map(cells),
    rowCount: countRows(text),
    first: cells(firstRow)[0] ?? '',
    last: cells(lines(text.slice(-4096)).at(-1) ?? '')[0] ?? '',
  };
}

function lines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
}

/** Counted without taking the text apart: it may have millions of lines. */
function countRows(text: string): number {
  let count = 0;
  let atLineStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) atLineStart = true;
    else if (atLineStart) {
      count += 1;
      atLineStart = false;
    }
  }
  return Math.max(0, count - 1);
}

/** The text of a file in UTF-8 or, with its mark, UTF-16. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}
