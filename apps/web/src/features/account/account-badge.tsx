import { useStore } from '@nanostores/react';
import { ConnectionStatus, type AccountMetainfo } from '@tickwire/client';
import { $account, $accounts, chooseAccount } from '../../data/account.ts';
import { $venue } from '../../data/venue.ts';
import { Select } from '../../ui/select.tsx';
import './account-badge.css';

const modes: Readonly<Record<AccountMetainfo['mode'], { readonly name: string; readonly meaning: string }>> =
  {
    paper: { name: 'Paper', meaning: 'Orders stay in this server' },
    shadow: { name: 'Shadow', meaning: 'Orders go to the venue and to a paper venue beside it' },
    live: { name: 'Live', meaning: 'Orders go to the venue' },
  };

/** Whose money is at stake: a loud badge, and the account, which can be changed where there are several. */
export function AccountBadge() {
  const accounts = useStore($accounts);
  const account = useStore($account);
  const venue = useStore($venue);
  if (!accounts || !account) return <div className="account-badge" aria-busy="true" />;
  const { name, meaning } = modes[account.mode];
  const away = venue && venue.status !== ConnectionStatus.CONNECTED;
  return (
    <div className="account-badge" title={`${account.name} (${account.id})`}>
      <span
        className={`account-kind account-kind-${account.type} account-mode-${account.mode}`}
        title={meaning}
      >
        {account.type === 'live' ? `${name} · Real money` : name}
      </span>
      {accounts.length > 1 && (
        <Select
          label="Account"
          options={accounts.map(({ id, name: label }) => ({ value: id, label }))}
          value={account.id}
          onChoose={chooseAccount}
        />
      )}
      {away && <span className="down">{venue.message ?? 'Venue not connected'}</span>}
      {!away && accounts.length === 1 && <span className="account-name">{account.name}</span>}
    </div>
  );
}
