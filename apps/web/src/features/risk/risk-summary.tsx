import { useStore } from '@nanostores/react';
import { $riskLimits } from '../../data/risk-limits.ts';
import { $risk } from '../../data/risk.ts';
import { useStaleData } from '../../data/stale.ts';
import { fieldName } from '../../format/field-names.ts';
import { riskMeasures, type RiskMeasure } from './risk-measures.ts';
import './risk-summary.css';

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
            {fieldName(name)} is {value}, the account stands at {observed}.
          </li>
        ))}
        {risk.unpriceable.length > 0 && (
          <li className="risk-warning">No price or exchange rate for {risk.unpriceable.join(', ')}.</li>
        )}
      </ul>
    </div>
  );
}

/** From this share of a limit on, its use is a warning. */
const NEAR = 0.8;

function Measure({
  measure: { label, text, tone = 'flat', against, used },
}: {
  readonly measure: RiskMeasure;
}) {
  const heat = used === undefined || used < NEAR ? '' : used < 1 ? 'risk-used-near' : 'risk-used-beyond';
  return (
    <div>
      <dt>{label}</dt>
      <dd className={`risk-figure ${tone}`}>{text}</dd>
      <dd className={`risk-used ${heat}`} aria-hidden="true">
        {used !== undefined && <span style={{ width: `${Math.min(1, used) * 100}%` }} />}
      </dd>
      <dd className="muted">{against}</dd>
    </div>
  );
}
