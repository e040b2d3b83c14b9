import { useStore } from '@nanostores/react';
import type { HaltState } from '@tickwire/client';
import { $riskLimits } from '../../data/risk-limits.ts';
import { $risk } from '../../data/risk.ts';
import { useStale } from '../../data/stale.ts';
import { nameFields } from '../../format/field-names.ts';
import { haltLevelName } from '../../format/halt.ts';
import { formatRecent } from '../../format/time.ts';
import { limitGroups } from './limit-fields.ts';
import { LimitGroupCard } from './limit-group.tsx';
import './limits.css';
import { RiskHistoryTable } from './risk-history.tsx';
import { RiskSummary } from './risk-summary.tsx';
import { SymbolLimitsList } from './symbol-limits.tsx';

/** Where the account stands, and the limits every order of it is checked against. */
export function RiskTab() {
  const risk = useStore($risk);
  const limits = useStore($riskLimits);
  const stale = useStale();
  if (!risk) return <p className="table-empty">The risk of the account is being read.</p>;
  return (
    <div className={stale ? 'stale' : undefined}>
      <RiskSummary />
      <LastChange halt={risk.halt} />
      {limits ? (
        <div className="limit-groups">
          {limitGroups.map((group) => (
            <LimitGroupCard key={group.title} group={group} limits={limits.account} risk={risk} />
          ))}
          <SymbolLimitsList
            key={risk.accountId}
            account={limits.account}
            symbols={limits.symbols}
            currency={risk.currency}
          />
        </div>
      ) : (
        <p className="limits-wait muted">The limits are being read.</p>
      )}
      <RiskHistoryTable currency={risk.currency} />
    </div>
  );
}

/** Who stopped trading last, or let it go on, when and why. */
function LastChange({ halt: { level, by, since, reason } }: { readonly halt: HaltState }) {
  if (since === undefined) return null;
  return (
    <p className="risk-last muted">
      Trading is {haltLevelName(level).toLowerCase()}, last changed {formatRecent(since, Date.now())}
      {by !== undefined && ` by ${by}`}
      {reason === undefined ? '.' : `: ${nameFields(reason)}`}
    </p>
  );
}
