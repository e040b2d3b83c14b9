import { useId, type KeyboardEvent, type ReactNode } from 'react';
import './number-field.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The text one step up (+1) or down (-1); arrow keys call it. */
  readonly onStep?: (direction: 1 | -1) => void;
  /** Stands in place of the label, which then names the field alone. */
  readonly head?: ReactNode;
  readonly placeholder?: string;
  /** Unit or currency behind the number, or what it comes to. */
  readonly unit?: ReactNode;
  /** A sentence; the field is then marked as wrong. */
  readonly error?: string | undefined;
  /** Where keys can jump to it. */
  readonly place?: string;
}

/** A number typed as text, so that prices keep the spelling of their market. */
export function NumberField({
  label,
  value,
  onChange,
  onStep,
  head,
  placeholder,
  unit,
  error,
  place,
}: NumberFieldProps) {
  const id = useId();
  const step = (event: KeyboardEvent) => {
    if (!onStep || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onStep(event.key === 'ArrowUp' ? 1 : -1);
  };
  return (
    <div className="number-field" data-place={place}>
      {head ?? <label htmlFor={id}>{label}</label>}
      <div className="number-field-box">
        <input
          id={id}
          value={value}
          placeholder={placeholder}
          aria-label={head === undefined ? undefined : label}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={step}
          onFocus={(event) => event.target.select()}
        />
        {unit && <span className="number-field-unit">{unit}</span>}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
