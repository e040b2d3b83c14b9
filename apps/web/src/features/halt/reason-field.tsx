interface ReasonFieldProps {
  readonly value: string;
  readonly placeholder: string;
  readonly required?: boolean;
  readonly invalid?: boolean;
  readonly onChange: (value: string) => void;
}

/** Why trading stops or goes on, as it is kept with the halt; it has the focus when it is asked for. */
export function ReasonField({ value, placeholder, required, invalid, onChange }: ReasonFieldProps) {
  return (
    <label className="halt-reason">
      <span>Reason</span>
      <input
        value={value}
        maxLength={500}
        autoComplete="off"
        data-focus
        placeholder={placeholder}
        aria-required={required}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
