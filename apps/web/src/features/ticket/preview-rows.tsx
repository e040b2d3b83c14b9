import type { OrderPreviewResult } from '@tickwire/client';

/** Lines kept free for the costs, so that nothing moves when they arrive. */
const ROOM = 5;

/** What the fields above say already. */
const written = new Set(['Symbol', 'Side', 'Type', 'Quantity', 'Limit Price', 'Stop Price']);

interface PreviewRowsProps {
  readonly result: OrderPreviewResult | undefined;
  /** Whether it is of the order as it stands; an older one is greyed. */
  readonly current: boolean;
}

/** What the order would cost. */
export function PreviewRows({ result, current }: PreviewRowsProps) {
  const rows =
    result?.sections.flatMap((section) => section.rows.filter((row) => !written.has(row.title))) ?? [];
  return (
    <div
      className={`ticket-preview ${current ? '' : 'stale'}`}
      aria-busy={!current}
      style={{ minHeight: `calc(${ROOM} * 1.6em + 6px)` }}
      aria-label="Costs"
      role="group"
    >
      <dl>
        {rows.map((row, index) => (
          <div key={index}>
            <dt>{row.title}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
