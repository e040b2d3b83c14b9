import { useStore } from '@nanostores/react';
import type { EquityData, PortfolioMetrics } from '@tickwire/client';
import { useMemo } from 'react';
import { $account } from '../../data/account.ts';
import { $metrics } from '../../data/account-metrics.ts';
import { $snapshots } from '../../data/daily-snapshots.ts';
import { $equity } from '../../data/equity.ts';
import { useStaleData } from '../../data/stale.ts';
import { directionOf, formatMoney, formatSigned } from '../../format/money.ts';
import { Table } from '../../ui/table.tsx';
import type { Column } from '../../ui/table-column.ts';
import './account-panel.css';
import { dailyProfits, dayUntilNow, type DailyProfit } from './daily-profit.ts';
import { EquityChart } from './equity-chart.tsx';

/** What the account is worth, of what it is made up, and how it came to that. */
export function AccountPanel() {
  const metrics = useStore($metrics);
  const equity = useStore($equity);
  const snapshots = useStore($snapshots);
  const currency = useStore($account)?.currency ?? '';
  const stale = useStaleData();
  const days = useMemo(
    () => metrics && snapshots && dailyProfits(snapshots, metrics, Date.now()),
    [metrics, snapshots],
  );
  const asked = days?.[0];
  const today = asked && metrics && equity ? dayUntilNow(asked, metrics, equity) : asked;
  return (
    <div className={`account-panel ${stale ? 'stale' : ''}`}>
      <div className="account-parts">
        <dl className="account-figures" aria-label={`Account in ${currency}`}>
          {metrics &&
            figuresOf(metrics, equity, today).map(({ label, text, tone = '' }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={tone}>{text}</dd>
              </div>
            ))}
        </dl>
        <EquityChart currency={currency} />
        <div className="account-days" role="region" aria-label="Profit and loss by day" tabIndex={0}>
          <Table
            caption="Profit and loss by day, UTC"
            columns={dayColumns}
            rows={days}
            rowKey={({ day }) => day}
            empty=""
          />
        </div>
      </div>
    </div>
  );
}

interface Figure {
  readonly label: string;
  readonly text: string;
  readonly tone?: string;
}

function figuresOf(
  metrics: PortfolioMetrics,
  live: EquityData | undefined,
  today: DailyProfit | undefined,
): readonly Figure[] {
  const { cash, fees, marginUsed, marginAvailable, longExposure, shortExposure } = metrics;
  const { equity, balance, unrealizedPL, realizedPL } = live ?? metrics;
  const gross = sum(longExposure, shortExposure);
  const plain = (label: string, amount: number | undefined): Figure => ({
    label,
    text: amount === undefined ? '–' : formatMoney(amount),
  });
  const signed = (label: string, amount: number | undefined): Figure => ({
    label,
    text: amount === undefined ? '–' : formatSigned(amount),
    ...(amount !== undefined && { tone: directionOf(amount) }),
  });
  const leverage = gross !== undefined && equity !== undefined && equity > 0 ? gross / equity : undefined;
  return [
    plain('Equity', equity),
    signed('P/L today', today?.total),
    plain('Balance', balance),
    signed('Realised today', today?.realized),
    signed('Unrealised', unrealizedPL),
    signed('Realised', realizedPL),
    plain('Fees today', today?.fees),
    plain('Fees', fees),
    plain('Margin used', marginUsed),
    plain('Margin available', marginAvailable),
    plain('Gross exposure', gross),
    signed('Net exposure', sum(longExposure, shortExposure === undefined ? undefined : -shortExposure)),
    { label: 'Leverage', text: leverage === undefined ? '–' : `${leverage.toFixed(2)}x` },
    ...cash.map(({ currency, amount }) => plain(`Cash ${currency}`, amount)),
  ];
}

const sum = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a + b;

const dayColumns: readonly Column<DailyProfit>[] = [
  { title: 'Day (UTC)', cell: ({ day }) => day },
  {
    title: 'P/L',
    align: 'right',
    cell: ({ total }) =>
      total === undefined ? (
        <span title="The account could not be valued">–</span>
      ) : (
        <span className={directionOf(total)}>{formatSigned(total)}</span>
      ),
  },
  { title: 'Fees', align: 'right', cell: ({ fees }) => formatMoney(fees) },
];
