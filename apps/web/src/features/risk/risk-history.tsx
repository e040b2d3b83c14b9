import { useStore } from '@nanostores/react';
import type { RiskChange } from '@tickwire/client';
import { useMemo, useState } from 'react';
import { notify } from '../../data/notices.ts';
import { $riskHistory, readOlderChanges } from '../../data/risk-history.ts';
import { useStale } from '../../data/stale.ts';
import { actionProblem } from '../../format/action-problem.ts';
import { timeTitle } from '../../format/local-zone.ts';
import { formatRecent } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import type { Column } from '../../ui/table-column.ts';
import { changeDetails, changeTitle } from './change-words.ts';
import './risk-history.css';

const tones: Readonly<Record<RiskChange['kind'], string>> = { halt: 'down', resume: 'up', limits: '' };

const columnsIn = (currency: string): readonly Column<RiskChange>[] => [
  {
    title: timeTitle('Time'),
    cell: ({ time }) => <span className="muted">{formatRecent(time, Date.now())}</span>,
  },
  { title: 'What', cell: (change) => <strong className={tones[change.kind]}>{changeTitle(change)}</strong> },
  { title: 'By', cell: ({ by }) => by },
  {
    title: 'Details',
    cell: (change) => (
      <ul className="risk-history-details">
        {changeDetails(change, currency).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
  },
];

/** Every halt, resume and change of limits of the account, newest first. */
export function RiskHistoryTable({ currency }: { readonly currency: string }) {
  const history = useStore($riskHistory);
  const stale = useStale();
  const [reading, setReading] = useState(false);
  const columns = useMemo(() => columnsIn(currency), [currency]);
  const readOlder = async () => {
    setReading(true);
    try {
      await readOlderChanges();
    } catch (error) {
      notify({ tone: 'bad', title: 'History not read', text: actionProblem(error) });
    } finally {
      setReading(false);
    }
  };
  return (
    <section className="risk-history" aria-label="History of halts and limits">
      <h3>History</h3>
      <Table
        caption="Halts, resumes and changed limits"
        columns={columns}
        rows={history?.changes}
        rowKey={({ seq }) => String(seq)}
        empty="Trading was never halted, and no limit was changed."
      />
      {history?.before !== undefined && (
        <Button look="quiet" disabled={stale || reading} onClick={() => void readOlder()}>
          Show older
        </Button>
      )}
    </section>
  );
}
