import type { ReadableAtom } from 'nanostores';
import type { ComponentType } from 'react';
import type { BottomTab } from '../data/bottom-tabs.ts';
import { $executionCount } from '../data/executions.ts';
import { $workingCount } from '../data/orders.ts';
import { $unread } from '../data/notices.ts';
import { $positionCount } from '../data/positions.ts';
import { $breachCount } from '../data/risk.ts';
import { $runningCount } from '../data/strategies.ts';
import { ExecutionsTable } from '../features/blotter/executions-table.tsx';
import { OrdersTable } from '../features/blotter/orders-table.tsx';
import { PositionsTable } from '../features/blotter/positions-table.tsx';
import { Messages } from '../features/notices/messages.tsx';
import { lazyPart } from '../ui/lazy-part.ts';

const RiskTab = lazyPart(async () => (await import('../features/risk/risk-tab.tsx')).RiskTab);

const AccountPanel = lazyPart(
  async () => (await import('../features/account/account-panel.tsx')).AccountPanel,
);

const StrategiesTab = lazyPart(
  async () => (await import('../features/strategies/strategies-tab.tsx')).StrategiesTab,
);

export interface BottomTabContent {
  readonly name: BottomTab;
  readonly label: string;
  readonly Content: ComponentType;
  /** How many items wait behind the tab. */
  readonly count?: ReadableAtom<number | undefined>;
}

/** What stands behind each tab, in their order: one line each. What few look at comes with `React.lazy`. */
export const bottomTabs: readonly BottomTabContent[] = [
  { name: 'positions', label: 'Positions', Content: PositionsTable, count: $positionCount },
  { name: 'orders', label: 'Orders', Content: OrdersTable, count: $workingCount },
  { name: 'executions', label: 'Executions', Content: ExecutionsTable, count: $executionCount },
  { name: 'account', label: 'Account', Content: AccountPanel },
  { name: 'risk', label: 'Risk', Content: RiskTab, count: $breachCount },
  { name: 'strategies', label: 'Strategies', Content: StrategiesTab, count: $runningCount },
  { name: 'messages', label: 'Messages', Content: Messages, count: $unread },
];
