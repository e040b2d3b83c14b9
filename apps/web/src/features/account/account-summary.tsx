import { useStore } from '@nanostores/react';
import { $account } from '../../data/account.ts';
import { $equity } from '../../data/equity.ts';
import { useStaleData } from '../../data/stale.ts';
import { directionOf, formatMoney, formatSigned } from '../../format/money.ts';
import './account-summary.css';

/** What the account is worth, and why. */
export function AccountSummary() {
  const equity = useStore($equity);
  const account = useStore($account);
  const stale = useStaleData();
  const unit = account?.currency ?? '';
  return (
    <dl className={`account-summary ${stale ? 'stale' : ''}`} aria-label="Account summary">
      <Amount label={`Equity ${unit}`} text={equity && formatMoney(equity.equity)} weight="strong" />
      <Amount label="Balance" text={equity && formatMoney(equity.balance)} weight="minor" />
      <Amount
        label="Unrealised"
        text={equity && formatSigned(equity.unrealizedPL)}
        tone={equity && directionOf(equity.unrealizedPL)}
      />
      <Amount
        label="Realised"
        text={equity && formatSigned(equity.realizedPL)}
        tone={equity && directionOf(equity.realizedPL)}
      />
    </dl>
  );
}

interface AmountProps {
  readonly label: string;
  readonly text: string | undefined;
  readonly tone?: string | undefined;
  /** What matters most stands out, what matters least goes where there is no room. */
  readonly weight?: 'strong' | 'minor';
}

function Amount({ label, text, tone = '', weight }: AmountProps) {
  return (
    <div className={`account-amount ${weight ? `account-amount-${weight}` : ''}`}>
      <dt>{label}</dt>
      <dd className={tone}>{text ?? '–'}</dd>
    </div>
  );
}
