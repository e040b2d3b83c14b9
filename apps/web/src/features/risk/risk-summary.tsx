import { useStore } from '@nanostores/react';
import { $riskLimits } from '../../data/risk-limits.ts';
import { $risk } from '../../data/risk.ts';
import { useStaleData } from '../../data/stale.ts';
import { fieldName } from '../../format/field-names.ts';
import { limitField } from './limit-fields.ts';
import { limitWords } from './limit-text.ts';
import { UsedBar } from './used-bar.tsx';
import { riskMeasures, type RiskMeasure } from './risk-measures.ts';
import './risk-summary.css';

const unitOf = (name: string) => limitField(name)?.unit ?? 'count';

/** Where the account stands against its limits, live. */
export function RiskSummary() {
  const risk = useStore($risk);
  const limits = useStore($riskLimits);
  const stale = useStaleData();
  if (!risk) return <p className="table-empty">The risk of the account is being read.</p>;
  return (
    <div className={stale ? 'stale' : undefined}>
      <dl className="risk-measures" aria-label="Risk">
        {riskMeasures(risk, limits?.account).map((measure) => (
          <Measure key={measure.label} measure={measure} />
        ))}
      </dl>
      <ul className="risk-notes">
        {risk.breaches.map(({ name, value, observed }) => (
          <li key={name} className="down">
            {fieldName(name)} is {limitWords(unitOf(name), value, risk.currency)}, the account stands at{' '}
            {limitWords(unitOf(name), Number(observed.toPrecision(6)), risk.currency)}.
          </li>
        ))}
        {risk.unpriceable.length > 0 && (
          <li className="risk-warning">No price or exchange rate for {risk.unpriceable.join(', ')}.</li>
        )}
      </ul>
    </div>
  );
}

function Measure({
  measure: { label, text, tone = 'flat', against, used },
}: {
  readonly measure: RiskMeasure;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={`risk-figure ${tone}`}>{text}</dd>
      <dd className="risk-use">{used !== undefined && <UsedBar used={used} />}</dd>
      <dd className="muted">{against}</dd>
    </div>
  );
}
