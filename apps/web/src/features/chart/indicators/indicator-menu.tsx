import { useStore } from '@nanostores/react';
import { useId, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { seriesColorName } from '../chart-colors.ts';
import { indicatorKind, indicatorKindNames } from './indicator-kinds.ts';
import './indicator-menu.css';
import { indicatorLabel, parameterProblem, type IndicatorSetup } from './indicator-setup.ts';
import { $indicators, addIndicator, changeIndicator, removeIndicator } from './indicators.ts';

/** What can be put on the chart, and what is there with its numbers. */
export function IndicatorMenu() {
  const setups = useStore($indicators);
  return (
    <div className="indicator-menu">
      <h2>Add</h2>
      <ul className="indicator-kinds" aria-label="Add">
        {indicatorKindNames.map((name, index) => (
          <li key={name}>
            <Button look="quiet" autoFocus={index === 0} onClick={() => addIndicator(name)}>
              <strong>{indicatorKind(name).short}</strong> <span>{indicatorKind(name).name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <h2>On the chart</h2>
      {setups.length === 0 && <p className="muted">No indicators yet.</p>}
      <ul className="indicator-setups">
        {setups.map((setup) => (
          <SetupRow key={setup.id} setup={setup} />
        ))}
      </ul>
    </div>
  );
}

function SetupRow({ setup }: { readonly setup: IndicatorSetup }) {
  const id = useId();
  const { kind, parameters, hidden } = setup;
  const [texts, setTexts] = useState<readonly string[]>(() => parameters.map(String));
  const label = indicatorLabel(setup);
  const problem = parameterProblem(kind, texts.map(readParameter));

  const type = (index: number, text: string) => {
    const next = texts.with(index, text);
    setTexts(next);
    const numbers = next.map(readParameter);
    if (parameterProblem(kind, numbers) === undefined) changeIndicator(setup.id, { parameters: numbers });
  };

  return (
    <li>
      <div className="indicator-setup">
        <strong style={{ color: `var(--${seriesColorName(setup.color)})` }}>
          {indicatorKind(kind).short}
        </strong>
        {indicatorKind(kind).parameters.map((parameter, index) => (
          <label key={parameter.label}>
            <span>{parameter.label}</span>
            <input
              value={texts[index]}
              inputMode="decimal"
              autoComplete="off"
              aria-label={`${parameter.label} of ${label}`}
              aria-invalid={problem !== undefined}
              aria-describedby={problem === undefined ? undefined : id}
              onChange={(event) => type(index, event.target.value)}
            />
          </label>
        ))}
        <span className="indicator-setup-actions">
          <Button
            look="quiet"
            aria-label={`${hidden ? 'Show' : 'Hide'} ${label}`}
            onClick={() => changeIndicator(setup.id, { hidden: !hidden })}
          >
            <Icon name={hidden ? 'hidden' : 'shown'} />
          </Button>
          <Button look="quiet" aria-label={`Remove ${label}`} onClick={() => removeIndicator(setup.id)}>
            <Icon name="close" size={12} />
          </Button>
        </span>
      </div>
      {problem !== undefined && (
        <p id={id} role="alert" className="field-error">
          {problem}
        </p>
      )}
    </li>
  );
}

function readParameter(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
