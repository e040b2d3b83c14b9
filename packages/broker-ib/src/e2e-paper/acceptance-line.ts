/** A line of the acceptance list, and how an account shows that it holds. */
export interface AcceptanceLine<Bench> {
  /** As the list has it: `C1`. */
  readonly label: string;
  readonly claim: string;
  /** Resolves, with a remark if there is one, when the claim holds. Rejects with NotShown when nothing can be said, with anything else when it fails. */
  show(bench: Bench): Promise<string | void>;
}

export interface LineOutcome {
  readonly label: string;
  readonly claim: string;
  readonly verdict: 'held' | 'failed' | 'not shown';
  /** A remark or the reason. */
  readonly text: string;
}

/** What would have to be the case for a line to be shown is not: a closed market, no market data. The message says what. */
export class NotShown extends Error {
  override readonly name = 'NotShown';
}

/** Fails the line with a sentence unless the condition holds. */
export function require(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}

/** Shows one line after the other, and tells of each as soon as it is known. One that fails does not keep the others from being shown. */
export async function showLines<Bench>(
  bench: Bench,
  lines: readonly AcceptanceLine<Bench>[],
  tell: (outcome: LineOutcome) => void,
): Promise<readonly LineOutcome[]> {
  const outcomes: LineOutcome[] = [];
  for (const { label, claim, show } of lines) {
    let outcome: LineOutcome;
    try {
      outcome = { label, claim, verdict: 'held', text: (await show(bench)) ?? '' };
    } catch (error) {
      const verdict = error instanceof NotShown ? 'not shown' : 'failed';
      outcome = { label, claim, verdict, text: error instanceof Error ? error.message : String(error) };
    }
    outcomes.push(outcome);
    tell(outcome);
  }
  return outcomes;
}

/** `held       C1  Trading opens when ...: the remark` */
export function outcomeLine({ label, claim, verdict, text }: LineOutcome): string {
  return `${verdict.padEnd(9)}  ${label.padEnd(3)}  ${claim}${text === '' ? '' : ` [${text}]`}`;
}
