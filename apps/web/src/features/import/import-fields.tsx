import type { ChangeEvent } from 'react';
import type { ImportProposal } from './import-proposal.ts';

const types: readonly { readonly value: ImportProposal['type']; readonly label: string }[] = [
  { value: 'stock', label: 'Stock' },
  { value: 'etf', label: 'ETF' },
  { value: 'index', label: 'Index' },
  { value: 'forex', label: 'Currency pair' },
  { value: 'futures', label: 'Futures' },
  { value: 'crypto', label: 'Crypto' },
];

const zones = Intl.supportedValuesOf('timeZone');

interface ImportFieldsProps {
  readonly fields: ImportProposal;
  readonly onChange: (fields: ImportProposal) => void;
}

/** Name, type, zone and currency of what a file holds. */
export function ImportFields({ fields, onChange }: ImportFieldsProps) {
  const text = (name: 'symbol' | 'timezone' | 'currency') => ({
    value: fields[name],
    required: true,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ ...fields, [name]: event.target.value }),
  });
  return (
    <div className="import-fields">
      <label>
        <span>Symbol</span>
        <input {...text('symbol')} maxLength={32} autoFocus />
      </label>
      <label>
        <span>Type</span>
        <select
          value={fields.type}
          onChange={(event) => {
            const chosen = types[event.target.selectedIndex];
            if (chosen) onChange({ ...fields, type: chosen.value });
          }}
        >
          {types.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Time zone</span>
        <input {...text('timezone')} list="import-zones" maxLength={64} />
      </label>
      <datalist id="import-zones">
        <option value="Etc/UTC" />
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <label>
        <span>Currency</span>
        <input {...text('currency')} maxLength={5} />
      </label>
    </div>
  );
}
