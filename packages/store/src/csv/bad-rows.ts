import { ImportError, type BadRow } from './import-error.ts';

const MOST_REPORTED = 20;

/** Says what is wrong with the field or row at hand; whoever knows the line adds it. */
export class RowProblem extends Error {
  override readonly name = 'RowProblem';
}

/** Collects bad rows until there are enough to report. */
export class BadRows {
  readonly #rows: BadRow[] = [];

  /** Throws the `ImportError` when the list is full: more of the same would not help anyone. */
  add(line: number, problem: string): void {
    this.#rows.push({ line, problem });
    if (this.#rows.length === MOST_REPORTED) this.#refuse(`The first ${MOST_REPORTED} bad rows`);
  }

  /** Throws the `ImportError` when there is any bad row. */
  refuseIfAny(): void {
    const count = this.#rows.length;
    if (count > 0) this.#refuse(count === 1 ? '1 bad row' : `${count} bad rows`);
  }

  #refuse(what: string): never {
    const rows = this.#rows.toSorted((a, b) => a.line - b.line);
    const lines = rows.map(({ line, problem }) => `  line ${line}: ${problem}`).join('\n');
    throw new ImportError('bad_rows', `Nothing was imported. ${what}:\n${lines}`, rows);
  }
}
