import { useStore } from '@nanostores/react';
import type { Execution } from '@tickwire/client';
import { atom } from 'nanostores';
import { useMemo, useState } from 'react';
import { $account } from '../../data/account.ts';
import { $executions } from '../../data/executions.ts';
import { fillsOf } from '../../data/fills.ts';
import { realisedBy } from '../../data/realised-by.ts';
import { $symbol } from '../../data/selection.ts';
import { useStaleData } from '../../data/stale.ts';
import { formatMoney } from '../../format/money.ts';
import { sideName } from '../../format/order.ts';
import { isoDate } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Table } from '../../ui/table.tsx';
import type { Column } from '../../ui/table-column.ts';
import { PriceCell, QuantityCell, SideCell, SymbolCell, MarketTimeCell } from './cells.tsx';
import { executionsCsv } from './executions-csv.ts';
import { timeTitle } from '../../format/local-zone.ts';
import { RealisedCell } from './realised-cell.tsx';
import { saveFile } from './save-file.ts';

const columnsIn = (currency: string): readonly Column<Execution>[] => [
  {
    title: timeTitle('Market time'),
    sortBy: (execution) => execution.time,
    cell: (execution) => <MarketTimeCell symbol={execution.symbol} time={execution.time} />,
  },
  {
    title: 'Symbol',
    sortBy: (execution) => execution.symbol,
    cell: (execution) => <SymbolCell symbol={execution.symbol} />,
  },
  {
    title: 'Side',
    sortBy: (execution) => execution.side,
    cell: (execution) => <SideCell side={execution.side} text={sideName(execution.side)} />,
  },
  {
    title: 'Quantity',
    align: 'right',
    sortBy: (execution) => execution.qty,
    cell: (execution) => <QuantityCell symbol={execution.symbol} quantity={execution.qty} />,
  },
  {
    title: 'Price',
    align: 'right',
    sortBy: (execution) => execution.price,
    cell: (execution) => <PriceCell symbol={execution.symbol} price={execution.price} />,
  },
  {
    title: `Commission ${currency}`,
    align: 'right',
    sortBy: (execution) => execution.commission,
    cell: (execution) => formatMoney(execution.commission),
  },
  {
    title: `Realised P/L ${currency}`,
    align: 'right',
    sortBy: (execution) => execution.realizedPL,
    cell: (execution) => <RealisedCell realised={execution.realizedPL} />,
  },
  { title: 'Order', cell: (execution) => <span className="muted">{execution.orderId}</span> },
  { title: 'Fill', wide: true, cell: (execution) => <span className="muted">{execution.id}</span> },
];

type Shown = 'today' | 'symbol';

const choices = [
  { value: 'today', label: 'Today' },
  { value: 'symbol', label: 'Symbol', name: 'Of the charted symbol, earlier days too' },
] as const;

const $none = atom<readonly Execution[]>([]);

/** Fills, the newest first: today's, or those of the charted symbol on every day. */
export function ExecutionsTable() {
  const [shown, show] = useState<Shown>('today');
  const symbol = useStore($symbol);
  const today = useStore($executions);
  const ofSymbol = useStore(shown === 'symbol' ? fillsOf(symbol) : $none);
  const currency = useStore($account)?.currency ?? '';
  const stale = useStaleData();
  const columns = useMemo(() => columnsIn(currency), [currency]);
  const rows = useMemo(
    () => (shown === 'symbol' ? ofSymbol : today && [...today.values()])?.toReversed(),
    [shown, ofSymbol, today],
  );
  const fees = rows?.reduce((sum, { commission }) => sum + commission, 0) ?? 0;
  const realised = realisedBy(rows ?? []);
  const save = () => {
    const name = shown === 'symbol' ? symbol : isoDate(Date.now());
    saveFile(`executions-${name}.csv`, 'text/csv', executionsCsv(rows ?? []));
  };
  return (
    <div className={`blotter-panel ${stale ? 'stale' : ''}`}>
      <div className="blotter-bar">
        <Segmented label="Executions shown" choices={choices} value={shown} onChoose={show} />
        <span className="blotter-space" />
        <Button disabled={!rows?.length} title="What is shown, as a file for a spreadsheet" onClick={save}>
          Save as CSV
        </Button>
      </div>
      <Table
        caption="Executions"
        columns={columns}
        rows={rows}
        rowKey={(execution) => execution.id}
        onRowKey={() => false}
        totals={{
          [timeTitle('Market time')]: `${rows?.length ?? 0} ${rows?.length === 1 ? 'fill' : 'fills'}`,
          [`Commission ${currency}`]: formatMoney(fees),
          [`Realised P/L ${currency}`]: <RealisedCell realised={realised} />,
        }}
        empty={shown === 'today' ? 'No executions today.' : `No executions in ${symbol}.`}
      />
    </div>
  );
}
