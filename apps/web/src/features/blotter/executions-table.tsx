import { useStore } from '@nanostores/react';
import type { Execution } from '@tickwire/client';
import { useMemo } from 'react';
import { $account } from '../../data/account.ts';
import { $executions } from '../../data/executions.ts';
import { useStaleData } from '../../data/stale.ts';
import { formatMoney } from '../../format/money.ts';
import { sideName } from '../../format/order.ts';
import { Table, type Column } from '../../ui/table.tsx';
import { PriceCell, QuantityCell, SideCell, SymbolCell, TimeCell } from './cells.tsx';

const columnsIn = (currency: string): readonly Column<Execution>[] => [
  {
    title: 'Market time',
    cell: (execution) => <TimeCell time={execution.time} />,
  },
  { title: 'Symbol', cell: (execution) => <SymbolCell symbol={execution.symbol} /> },
  {
    title: 'Side',
    cell: (execution) => <SideCell side={execution.side} text={sideName(execution.side)} />,
  },
  {
    title: 'Quantity',
    align: 'right',
    cell: (execution) => <QuantityCell symbol={execution.symbol} quantity={execution.qty} />,
  },
  {
    title: 'Price',
    align: 'right',
    cell: (execution) => <PriceCell symbol={execution.symbol} price={execution.price} />,
  },
  {
    title: `Commission ${currency}`,
    align: 'right',
    cell: (execution) => formatMoney(execution.commission),
  },
  { title: 'Order', cell: (execution) => <span className="muted">{execution.orderId}</span> },
];

/** Today's fills, the newest first. */
export function ExecutionsTable() {
  const executions = useStore($executions);
  const currency = useStore($account)?.currency ?? '';
  const stale = useStaleData();
  const columns = useMemo(() => columnsIn(currency), [currency]);
  return (
    <div className={stale ? 'stale' : undefined}>
      <Table
        caption="Executions"
        columns={columns}
        rows={executions && [...executions.values()].toReversed()}
        rowKey={(execution) => execution.id}
        empty="No executions today."
      />
    </div>
  );
}
