import { useStore } from '@nanostores/react';
import type { AccountLimits, RiskStatus } from '@tickwire/client';
import { useStale } from '../../data/stale.ts';
import { Button } from '../../ui/button.tsx';
import { $limitDrafts, beginDraft, draftKey } from './limit-drafts.ts';
import type { LimitGroup } from './limit-fields.ts';
import { LimitForm } from './limit-form.tsx';
import { LimitRow } from './limit-row.tsx';

interface LimitGroupCardProps {
  readonly group: LimitGroup;
  readonly limits: AccountLimits;
  readonly risk: RiskStatus;
}

/** Limits that belong together, with what stands against them; changed where they stand. */
export function LimitGroupCard({ group, limits, risk }: LimitGroupCardProps) {
  const stale = useStale();
  const key = draftKey(risk.accountId, group);
  const draft = useStore($limitDrafts).get(key);
  return (
    <section className="limit-group" aria-label={`${group.title} limits`}>
      <header>
        <h3>{group.title}</h3>
        {!draft && (
          <Button
            look="quiet"
            aria-label={`Edit ${group.title.toLowerCase()} limits`}
            disabled={stale}
            onClick={() => beginDraft(key, group, limits)}
          >
            Edit
          </Button>
        )}
      </header>
      {draft ? (
        <LimitForm draftKey={key} group={group} draft={draft} limits={limits} currency={risk.currency} />
      ) : (
        <dl>
          {group.fields.map((field) => (
            <LimitRow key={field.name} field={field} value={limits[field.name]} risk={risk} />
          ))}
        </dl>
      )}
    </section>
  );
}
