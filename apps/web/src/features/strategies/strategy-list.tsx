import { useStore } from '@nanostores/react';
import type { Strategy } from '@tickwire/client';
import { useMemo } from 'react';
import { $halt } from '../../data/risk.ts';
import { useStale } from '../../data/stale.ts';
import { $tradingClosed } from '../../data/venue.ts';
import { formatRecent } from '../../format/time.ts';
import { Table } from '../../ui/table.tsx';
import type { Column } from '../../ui/table-column.ts';
import { hindranceOfAll } from './start-hindrance.ts';
import { StrategyActions } from './strategy-actions.tsx';
import { StrategyStatus } from './strategy-status.tsx';

interface StrategyListProps {
  readonly strategies: readonly Strategy[];
  readonly shownId: string;
  readonly onShow: (id: string) => void;
}

/** All strategies with what they do; the name of one shows its log. */
export function StrategyList({ strategies, shownId, onShow }: StrategyListProps) {
  const hindrance = hindranceOfAll({
    stale: useStale(),
    level: useStore($halt)?.level,
    closed: useStore($tradingClosed),
  });
  const columns = useMemo(() => columnsOf(hindrance, shownId, onShow), [hindrance, shownId, onShow]);
  return (
    <div className="strategies-list">
      <Table
        caption="Strategies"
        columns={columns}
        rows={strategies}
        rowKey={({ id }) => id}
        rowClass={({ id }) => (id === shownId ? 'strategies-shown' : '')}
        empty="No strategies."
      />
      {hindrance !== undefined && <p className="strategies-note">No strategy can be started. {hindrance}</p>}
    </div>
  );
}

const columnsOf = (
  hindrance: string | undefined,
  shownId: string,
  onShow: (id: string) => void,
): readonly Column<Strategy>[] => [
  {
    title: 'Strategy',
    cell: ({ id, name, description }) => (
      <button
        type="button"
        className="strategies-name"
        aria-pressed={id === shownId}
        title={description}
        onClick={() => onShow(id)}
      >
        {name}
      </button>
    ),
  },
  {
    title: 'Symbols',
    cell: ({ symbols }) => (
      <span className="strategies-symbols" title={symbols.join(', ')}>
        {symbols.join(', ') || '–'}
      </span>
    ),
  },
  { title: 'Status', cell: (strategy) => <StrategyStatus strategy={strategy} /> },
  {
    title: 'Started',
    cell: ({ startedAt }) => (
      <span className="muted">{startedAt === undefined ? '–' : formatRecent(startedAt, Date.now())}</span>
    ),
  },
  { title: 'Orders', align: 'right', cell: ({ orders }) => orders },
  { title: 'Fills', align: 'right', cell: ({ fills }) => fills },
  {
    title: 'Actions',
    quiet: true,
    align: 'right',
    cell: (strategy) => <StrategyActions strategy={strategy} hindrance={hindrance} onStart={onShow} />,
  },
];
