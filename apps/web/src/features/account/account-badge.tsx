import { useStore } from '@nanostores/react';
import { $account, $accounts, chooseAccount } from '../../data/account.ts';
import { $venue } from '../../data/venue.ts';
import { Select } from '../../ui/select.tsx';
import './account-badge.css';
import { accountKind } from './account-kind.ts';

/** Whose money is at stake: a loud badge, and the account, which can be changed where there are several. */
export function AccountBadge() {
  const accounts = useStore($accounts);
  const account = useStore($account);
  const venue = useStore($venue);
  if (!accounts) return <div className="account-badge" aria-busy="true" />;
  if (!account) {
    return (
      <div className="account-badge">
        <span className="account-kind account-kind-none" title={venue?.message}>
          No account yet{venue?.venue === undefined ? '' : ` · ${venue.venue}`}
        </span>
      </div>
    );
  }
  const { tone, label, place, meaning } = accountKind(account, venue);
  const mixed = new Set(accounts.map((each) => accountKind(each).tone)).size > 1;
  const at = place === undefined ? '' : ` · ${place}`;
  return (
    <div className="account-badge" title={`${account.name} (${account.id})`}>
      <span
        role="status"
        aria-label={`Account: ${label}${at}`}
        className={`account-kind account-kind-${tone}`}
        title={meaning}
      >
        {label}
        <span className="account-place">{at}</span>
      </span>
      {accounts.length > 1 ? (
        <Select
          label="Account"
          options={accounts.map(({ id, name, mode, type }) => ({
            value: id,
            // The badge says where it is.
            label: `${mode === 'live' ? id : name}${mixed ? ` · ${accountKind({ mode, type }, venue).label}` : ''}`,
            title: name,
          }))}
          value={account.id}
          onChoose={chooseAccount}
        />
      ) : (
        <span className="account-name">{account.name}</span>
      )}
    </div>
  );
}
