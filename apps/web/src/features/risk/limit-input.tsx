import { useId } from 'react';
import { Select } from '../../ui/select.tsx';
import type { LimitField } from './limit-fields.ts';
import { OFF, unitText } from './limit-text.ts';

interface LimitInputProps {
  readonly field: LimitField;
  readonly label: string;
  readonly currency: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly focus?: boolean;
  /** What an empty field means. */
  readonly placeholder?: string;
  /** A sentence; the field is then marked as wrong. */
  readonly error: string | undefined;
  /** What else there is to know, as a sentence. */
  readonly note?: string | undefined;
}

const rules = [
  { value: 'deny', label: 'Deny' },
  { value: 'allow', label: 'Allow' },
] as const;

/** One limit to be written, with its unit and what it holds back. */
export function LimitInput({
  field: { unit, hint },
  label,
  currency,
  text,
  onWrite,
  focus = false,
  placeholder = OFF,
  error,
  note,
}: LimitInputProps) {
  const id = useId();
  const inputId = `${id}-input`;
  return (
    <div className="limit-input" title={hint}>
      {unit === 'rule' ? <span>{label}</span> : <label htmlFor={inputId}>{label}</label>}
      {unit === 'rule' ? (
        <Select
          label={label}
          options={rules}
          value={text === 'allow' ? 'allow' : 'deny'}
          onChoose={onWrite}
        />
      ) : (
        <input
          id={inputId}
          value={text}
          placeholder={placeholder}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          autoFocus={focus}
          aria-invalid={error !== undefined}
          aria-describedby={id}
          onChange={(event) => onWrite(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      )}
      <span className="limit-unit">{unitText(unit, currency)}</span>
      <p id={id} className={error === undefined ? 'limit-note' : 'field-error'} role={error && 'alert'}>
        {error ?? note ?? <span className="visually-hidden">{hint}</span>}
      </p>
    </div>
  );
}
