import './select.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it means, for who points at it. */
  readonly title?: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of several, where there is no room to show them all. */
export function Select<Value extends string>({ label, options, value, onChoose }: SelectProps<Value>) {
  return (
    <select
      className="select"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options[event.target.selectedIndex];
        if (chosen) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} title={option.title}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
