import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import { useState } from 'react';
import { $account } from '../../data/account.ts';
import { $positions } from '../../data/positions.ts';
import { $halted } from '../../data/risk.ts';
import { useStale, useStaleData } from '../../data/stale.ts';
import { $tradingClosed } from '../../data/venue.ts';
import { directionOf, formatSigned } from '../../format/money.ts';
import { positionSideName } from '../../format/order.ts';
import { FlashingNumber } from '../../ui/flashing-number.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { LastPriceCell, PriceCell, QuantityCell, SideCell, SymbolCell } from './cells.tsx';
import { CoverTag } from './cover-tag.tsx';
import { PositionActions, type PositionQuestion } from './position-actions.tsx';
import { StopCell } from './stop-cell.tsx';

/** Open positions with their profit or loss, live. */
export function PositionsTable() {
  const positions = useStore($positions);
  const currency = useStore($account)?.currency ?? '';
  const stale = useStale();
  const old = useStaleData();
  const closed = useStore($tradingClosed) !== undefined;
  const halted = useStore($halted);
  const [asked, ask] = useState<{ readonly id: string; readonly question: PositionQuestion }>();

  const columns: readonly Column<Position>[] = [
    { title: 'Symbol', cell: (position) => <SymbolCell symbol={position.symbol} /> },
    {
      title: 'Side',
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
    { title: 'Last', align: 'right', cell: (position) => <LastPriceCell symbol={position.symbol} /> },
    {
      title: `P/L ${currency}`,
      align: 'right',
      cell: ({ unrealizedPL }) =>
        unrealizedPL === undefined ? (
          <span title="There is no price or exchange rate for it">–</span>
        ) : (
          <FlashingNumber
            className={`blotter-pl ${directionOf(unrealizedPL)}`}
            value={unrealizedPL}
            text={formatSigned(unrealizedPL)}
          />
        ),
    },
    {
      title: 'Take-profit',
      align: 'right',
      cell: (position) => (
        <>
          <PriceCell symbol={position.symbol} price={position.takeProfit} />
          <CoverTag position={position} leg="takeProfit" />
        </>
      ),
    },
    { title: 'Stop', align: 'right', cell: (position) => <StopCell position={position} /> },
    {
      title: 'Actions',
      quiet: true,
      align: 'right',
      cell: (position) => (
        <PositionActions
          position={position}
          disabled={stale || halted || closed}
          question={asked?.id === position.id ? asked.question : undefined}
          onAsk={(question) => ask(question && { id: position.id, question })}
        />
      ),
    },
  ];

  return (
    <div className={old ? 'stale' : undefined}>
      <Table
        caption="Positions"
        columns={columns}
        rows={positions && [...positions.values()]}
        rowKey={(position) => position.id}
        empty="No open positions. A filled order opens one."
      />
    </div>
  );
}
