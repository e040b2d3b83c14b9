import type { OrderPreviewResult } from '@tickwire/client';
import type { PriceFormat } from '../../format/price.ts';

/** Lines kept free for the costs, so that nothing moves when they arrive. */
const ROOM = 5;

/** What the fields above say already. */
const written = new Set(['Symbol', 'Side', 'Type', 'Quantity', 'Limit Price', 'Stop Price']);

interface PreviewRowsProps {
  readonly result: OrderPreviewResult | undefined;
  /** Whether it is of the order as it stands; an older one is greyed. */
  readonly current: boolean;
  readonly prices: PriceFormat | undefined;
}

/** What the order would cost. */
export function PreviewRows({ result, current, prices }: PreviewRowsProps) {
  const rows =
    result?.sections.flatMap((section) => section.rows.filter((row) => !written.has(row.title))) ?? [];
  const estimate = result?.figures?.estimatedPrice;
  const text = ({ title, value }: (typeof rows)[number]) => {
    // Without a market nothing can be reckoned, which is not to be taken for free.
    if (estimate === 0) return '–';
    return title === 'Estimated Price' && estimate !== undefined && prices ? prices.format(estimate) : value;
  };
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
            <dt>{inSentence(row.title)}</dt>
            <dd>{text(row)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** `Estimated Price` as the rest of the page writes titles: `Estimated price`. */
const inSentence = (title: string) => title.slice(0, 1) + title.slice(1).toLowerCase();
