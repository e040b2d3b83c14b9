import { useStore } from '@nanostores/react';
import { $account } from '../data/account.ts';
import { accountKind } from '../features/account/account-kind.ts';
import { AccountBadge } from '../features/account/account-badge.tsx';
import { AccountSummary } from '../features/account/account-summary.tsx';
import { ConnectionStatus } from '../features/connection/connection-status.tsx';
import { TradingState } from '../features/halt/trading-state.tsx';
import { ImportButton } from '../features/import/import-button.tsx';
import { SymbolSearch } from '../features/symbol-search/symbol-search.tsx';
import { ThemeSwitch } from '../features/theme/theme-switch.tsx';
import { Logo } from './logo.tsx';
import './top-bar.css';

/** Its edge has the colour of whose money is at stake; with real money the whole page is framed in it. */
export function TopBar() {
  const account = useStore($account);
  const tone = account ? accountKind(account).tone : 'none';
  return (
    <header className={`top-bar top-bar-${tone}`}>
      <Logo />
      <SymbolSearch />
      <ImportButton />
      <AccountSummary />
      <span className="top-bar-space" />
      <AccountBadge />
      <TradingState />
      <ConnectionStatus />
      <ThemeSwitch />
    </header>
  );
}
