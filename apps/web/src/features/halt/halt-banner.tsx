import { useStore } from '@nanostores/react';
import type { HaltState } from '@tickwire/client';
import { useState } from 'react';
import { $account } from '../../data/account.ts';
import { $haltResults } from '../../data/halt.ts';
import { $halt } from '../../data/risk.ts';
import { useStale } from '../../data/stale.ts';
import { nameFields } from '../../format/field-names.ts';
import { haltSentence } from '../../format/halt.ts';
import { formatRecent } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';
import { haltOutcome } from './halt-outcome.ts';
import { ResumeDialog } from './resume-dialog.tsx';

/** Says that trading is stopped, why and by whom, what stopping it did, and offers to resume. */
export function HaltBanner() {
  const halt = useStore($halt);
  const stale = useStale();
  const [asking, ask] = useState(false);
  const sentence = halt && haltSentence(halt.level);
  if (!sentence) return null;
  return (
    <section className={`halt-banner halt-banner-${halt.level}`} aria-label="Trading state">
      <div className="halt-words" role="alert">
        <p>
          <strong>{sentence}</strong> {halt.reason && nameFields(halt.reason)}
          <span className="halt-origin">{originOf(halt)}</span>
        </p>
        <Outcome since={halt.since} />
      </div>
      <Button disabled={stale} onClick={() => ask(true)}>
        Resume
      </Button>
      {asking && <ResumeDialog onDone={() => ask(false)} />}
    </section>
  );
}

/** By whom and since when, e.g. `by risk since 14:03:05`. */
function originOf({ by, since }: HaltState): string {
  const words = [by && `by ${by}`, since !== undefined && `since ${formatRecent(since, Date.now())}`];
  return words.filter(Boolean).join(' ');
}

/** What the halt did, if it was raised from here. */
function Outcome({ since }: { readonly since: number | undefined }) {
  const results = useStore($haltResults);
  const account = useStore($account);
  const result = results.find(({ accountId, halt }) => accountId === account?.id && halt.since === since);
  if (!result) return null;
  const { done, left } = haltOutcome(result);
  return (
    <p>
      {done}
      {left.map((sentence) => (
        <strong key={sentence}> {sentence}</strong>
      ))}
    </p>
  );
}
