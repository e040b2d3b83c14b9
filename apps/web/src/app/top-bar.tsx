import { AccountBadge } from '../features/account/account-badge.tsx';
import { AccountSummary } from '../features/account/account-summary.tsx';
import { ConnectionStatus } from '../features/connection/connection-status.tsx';
import { TradingState } from '../features/halt/trading-state.tsx';
import { SymbolSearch } from '../features/symbol-search/symbol-search.tsx';
import { ThemeSwitch } from '../features/theme/theme-switch.tsx';
import { Logo } from './logo.tsx';
import './top-bar.css';

export function TopBar() {
  return (
    <header className="top-bar">
      <Logo />
      <SymbolSearch />
      <span className="top-bar-space" />
      <AccountSummary />
      <AccountBadge />
      <TradingState />
      <ConnectionStatus />
      <ThemeSwitch />
    </header>
  );
}
