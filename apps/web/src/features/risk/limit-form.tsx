import type { AccountLimits } from '@tickwire/client';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { saveLimits } from '../../data/risk-limits.ts';
import { useStale } from '../../data/stale.ts';
import { fieldName } from '../../format/field-names.ts';
import { Button } from '../../ui/button.tsx';
import { FormActions } from '../../ui/form-actions.tsx';
import { LimitInput } from './limit-input.tsx';
import { setDraft, type LimitDraft } from './limit-drafts.ts';
import type { LimitGroup, LimitName } from './limit-fields.ts';
import { limitWords } from './limit-text.ts';
import { limitsRefusal, type LimitsRefusal } from './limits-refusal.ts';
import { LoosenDialog } from './loosen-dialog.tsx';
import { isLooser, type LimitChange } from './loosened.ts';
import { changedAccount, readLimitDraft } from './read-limit-draft.ts';

interface LimitFormProps {
  readonly draftKey: string;
  readonly group: LimitGroup;
  readonly draft: LimitDraft;
  /** As they are in force now, which may be other than what the draft began with. */
  readonly limits: AccountLimits;
  readonly currency: string;
}

/** Changes the limits of a group. Enter saves, Escape leaves them; what lets more through is asked about first. */
export function LimitForm({ draftKey, group, draft, limits, currency }: LimitFormProps) {
  const stale = useStale();
  const [refusal, setRefusal] = useState<LimitsRefusal>();
  const [asking, ask] = useState<readonly LimitChange[]>();
  const [saving, setSaving] = useState(false);
  const done = () => setDraft(draftKey, undefined);
  const write = (name: LimitName) => (text: string) => {
    setRefusal(undefined);
    setDraft(draftKey, { ...draft, texts: { ...draft.texts, [name]: text } });
  };

  const send = async (changes: readonly LimitChange[]) => {
    ask(undefined);
    setSaving(true);
    try {
      await saveLimits({ account: changedAccount(changes) });
      done();
    } catch (error) {
      setRefusal(
        limitsRefusal(
          error,
          group.fields.map(({ name }) => name),
        ),
      );
    } finally {
      setSaving(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { changes, errors } = readLimitDraft(group.fields, draft);
    if (Object.keys(errors).length > 0) setRefusal({ fields: errors });
    else if (changes.length === 0) done();
    else if (changes.some(isLooser)) ask(changes);
    else void send(changes);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') done();
  };

  return (
    <>
      <form aria-label={`Edit ${group.title.toLowerCase()} limits`} onSubmit={submit} onKeyDown={escape}>
        {group.fields.map((field, index) => (
          <LimitInput
            key={field.name}
            field={field}
            label={fieldName(field.name)}
            currency={currency}
            text={draft.texts[field.name] ?? ''}
            onWrite={write(field.name)}
            focus={index === 0}
            error={refusal?.fields[field.name]}
            note={
              limits[field.name] === draft.base[field.name]
                ? undefined
                : `Changed elsewhere to ${limitWords(field.unit, limits[field.name], currency)}.`
            }
          />
        ))}
        {refusal?.message !== undefined && (
          <p role="alert" className="field-error">
            {refusal.message}
          </p>
        )}
        <FormActions onBack={done}>
          <Button type="submit" look="accent" disabled={stale || saving}>
            Save
          </Button>
        </FormActions>
      </form>
      {asking && (
        <LoosenDialog
          changes={asking.filter(isLooser)}
          currency={currency}
          onConfirm={() => void send(asking)}
          onDone={() => ask(undefined)}
        />
      )}
    </>
  );
}
