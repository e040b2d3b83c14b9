interface RowInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly invalid: boolean;
  /** Element that says what is wrong. */
  readonly describedBy: string;
  readonly focus?: boolean;
  /** The label is only for those who cannot see what stands beside it. */
  readonly quiet?: boolean;
  readonly placeholder?: string;
  /** What the number counts, behind it. */
  readonly unit?: string | undefined;
}

/** A number to change within a row of a table. */
export function RowInput({
  label,
  value,
  onChange,
  invalid,
  describedBy,
  focus = false,
  quiet = false,
  placeholder,
  unit,
}: RowInputProps) {
  return (
    <>
      <label>
        <span className={quiet ? 'visually-hidden' : undefined}>{label}</span>
        <input
          value={value}
          placeholder={placeholder}
          inputMode="decimal"
          autoComplete="off"
          autoFocus={focus}
          aria-invalid={invalid}
          aria-describedby={invalid ? describedBy : undefined}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {unit !== undefined && <span className="muted">{unit}</span>}
    </>
  );
}
