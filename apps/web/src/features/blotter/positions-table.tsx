import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import { useMemo } from 'react';
import { $account } from '../../data/account.ts';
import { $portfolio } from '../../data/portfolio.ts';
import { $positions } from '../../data/positions.ts';
import { useStaleData } from '../../data/stale.ts';
import { formatMoney } from '../../format/money.ts';
import { positionSideName } from '../../format/order.ts';
import { Table } from '../../ui/table.tsx';
import type { Column } from '../../ui/table-column.ts';
import { $askedPosition } from './asked.ts';
import { LastPriceCell, PriceCell, QuantityCell, SideCell, SymbolCell } from './cells.tsx';
import { CloseAll } from './close-all.tsx';
import { CoverTag } from './cover-tag.tsx';
import { LegCell } from './leg-cells.tsx';
import { PositionActions } from './position-actions.tsx';
import { Priced } from './priced.tsx';
import { totalWorth } from './position-worth.ts';
import { StopCell } from './stop-cell.tsx';
import { PercentCell, ProfitCell, ProfitShareCell, ValueCell } from './worth-cells.tsx';

const columnsIn = (currency: string): readonly Column<Position>[] => [
  {
    title: 'Symbol',
    sortBy: (position) => position.symbol,
    cell: (position) => <SymbolCell symbol={position.symbol} />,
  },
  {
    title: 'Side',
    sortBy: (position) => position.side,
    cell: (position) => <SideCell side={position.side} text={positionSideName(position.side)} />,
  },
  {
    title: 'Quantity',
    align: 'right',
    cell: (position) => <QuantityCell symbol={position.symbol} quantity={position.qty} />,
  },
  {
    title: 'Average',
    align: 'right',
    cell: (position) => <PriceCell symbol={position.symbol} price={position.avgPrice} />,
  },
  {
    title: 'Last',
    align: 'right',
    cell: ({ symbol }) => (
      <Priced symbol={symbol}>
        <LastPriceCell symbol={symbol} />
      </Priced>
    ),
  },
  {
    title: `P/L ${currency}`,
    align: 'right',
    className: 'blotter-under-form',
    cell: ({ symbol, unrealizedPL }) => (
      <Priced symbol={symbol}>
        <ProfitCell profit={unrealizedPL} />
      </Priced>
    ),
  },
  {
    title: 'P/L %',
    align: 'right',
    className: 'blotter-under-form blotter-share',
    cell: (position) => (
      <Priced symbol={position.symbol}>
        <ProfitShareCell position={position} />
      </Priced>
    ),
  },
  {
    title: 'Take-profit',
    align: 'right',
    className: 'blotter-under-form',
    cell: (position) => (
      <>
        <PriceCell symbol={position.symbol} price={position.takeProfit} />
        <CoverTag position={position} leg="takeProfit" />
      </>
    ),
  },
  {
    title: 'Stop',
    align: 'right',
    className: 'blotter-under-form',
    cell: (position) => <StopCell position={position} />,
  },
  {
    title: 'Value',
    align: 'right',
    wide: true,
    className: 'blotter-under-form',
    cell: (position) => (
      <Priced symbol={position.symbol}>
        <ValueCell position={position} />
      </Priced>
    ),
  },
  {
    title: 'At take-profit',
    align: 'right',
    wide: true,
    className: 'blotter-under-form blotter-leg',
    cell: (position) => <LegCell position={position} price={position.takeProfit} />,
  },
  {
    title: 'At stop',
    align: 'right',
    wide: true,
    className: 'blotter-under-form blotter-leg',
    cell: (position) => <LegCell position={position} price={position.guaranteedStop ?? position.stopLoss} />,
  },
  {
    title: 'Actions',
    quiet: true,
    align: 'right',
    cell: (position) => <PositionActions position={position} />,
  },
];

/** Enter sets the bracket of a position in its row. */
function pressOn({ id }: Position, key: string): boolean {
  if (key !== 'Enter') return false;
  $askedPosition.set({ id, question: 'brackets' });
  return true;
}

/** Open positions with their profit or loss, live. */
export function PositionsTable() {
  const positions = useStore($positions);
  const currency = useStore($account)?.currency ?? '';
  const paid = useStore($portfolio);
  const old = useStaleData();
  const columns = useMemo(() => columnsIn(currency), [currency]);
  const rows = useMemo(() => positions && [...positions.values()], [positions]);
  const total = rows && totalWorth(rows, paid);
  const profit = rows?.reduce<number | undefined>(
    (sum, { unrealizedPL }) =>
      sum === undefined || unrealizedPL === undefined ? undefined : sum + unrealizedPL,
    0,
  );
  return (
    <div className={old ? 'stale' : undefined}>
      <Table
        caption="Positions"
        columns={columns}
        rows={rows}
        rowKey={(position) => position.id}
        onRowKey={pressOn}
        totals={{
          Symbol: 'Total',
          [`P/L ${currency}`]: <ProfitCell profit={profit} />,
          'P/L %': <PercentCell percent={total?.percent} />,
          Value: total ? formatMoney(total.value) : '–',
          Actions: <CloseAll />,
        }}
        empty="No open positions. A filled order opens one."
      />
    </div>
  );
}
