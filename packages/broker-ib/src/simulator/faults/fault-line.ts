/** A line of a script, read. */
export interface FaultLine {
  /** `1100`, `drop`, ... */
  readonly name: string;
  readonly args: readonly string[];
  /** ms from now. */
  readonly after: number;
  /** ms that it lasts. */
  readonly lasts: number | undefined;
  /** ms from one time to the next. */
  readonly every: number | undefined;
  /** Occasions; undefined when not said. */
  readonly times: number | undefined;
}

/** A script that cannot be carried out; the message says what is wrong with which line. */
export class FaultScriptError extends Error {
  override readonly name = 'FaultScriptError';
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Reads `250ms`, `5s`, `2m`, `1h` as ms. @throws FaultScriptError */
export function readSpan(text: string | undefined): number {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text ?? '');
  const unit = units[parts?.[2] ?? ''];
  if (parts === null || unit === undefined) {
    throw new FaultScriptError(`"${text ?? ''}" is no time; write 250ms, 5s, 2m or 1h.`);
  }
  return Number(parts[1]) * unit;
}

/** Reads `name words... [after 10s] [for 5s] [every 1m] [x3 | forever]`. @throws FaultScriptError */
export function readFaultLine(text: string): FaultLine {
  const [name = '', ...words] = text.trim().split(/\s+/);
  const args: string[] = [];
  const spans = new Map<string, number>();
  let times: number | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === 'after' || word === 'for' || word === 'every') {
      i += 1;
      spans.set(word, readSpan(words[i]));
    } else if (/^x\d+$/.test(word)) times = Number(word.slice(1));
    else if (word === 'forever') times = Infinity;
    else args.push(word);
  }
  return {
    name,
    args,
    after: spans.get('after') ?? 0,
    lasts: spans.get('for'),
    every: spans.get('every'),
    times,
  };
}
