import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { $executions } from '../../data/executions.ts';
import { isWorking } from '../../data/order-state.ts';
import { $orders } from '../../data/orders.ts';
import { $positions } from '../../data/positions.ts';
import { $risk } from '../../data/risk.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { RiskSummary } from '../risk/risk-summary.tsx';
import './blotter.css';
import { ExecutionsTable } from './executions-table.tsx';
import { OrdersTable } from './orders-table.tsx';
import { PositionsTable } from './positions-table.tsx';

type TabName = 'positions' | 'orders' | 'executions' | 'risk';

/** What the account has, wants and did, and how near its limits it is. */
export function Blotter() {
  const [selected, select] = useState<TabName>('positions');
  const orders = useStore($orders);
  const positions = useStore($positions);
  const executions = useStore($executions);
  const breaches = useStore($risk)?.breaches;
  const working = orders && [...orders.values()].filter(isWorking).length;
  return (
    <Tabs
      label="Blotter"
      selected={selected}
      onSelect={select}
      tabs={[
        { name: 'positions', label: 'Positions', count: positions?.size },
        { name: 'orders', label: 'Orders', count: working },
        { name: 'executions', label: 'Executions', count: executions?.size },
        { name: 'risk', label: 'Risk', count: breaches?.length },
      ]}
    >
      {selected === 'positions' && <PositionsTable />}
      {selected === 'orders' && <OrdersTable />}
      {selected === 'executions' && <ExecutionsTable />}
      {selected === 'risk' && <RiskSummary />}
    </Tabs>
  );
}
