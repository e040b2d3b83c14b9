import { useStore } from '@nanostores/react';
import { $watchlistSort } from '../../data/watchlist-rows.ts';
import { nextSort, type WatchlistSort } from '../../data/watchlist-sort.ts';

interface HeadProps {
  readonly column: WatchlistSort['column'];
  readonly label: string;
  readonly className?: string;
}

/** The columns and, pressed, the order of the rows. */
export function WatchlistHead() {
  return (
    <thead>
      <tr>
        <Head column="symbol" label="Symbol" />
        <Head column="last" label="Last" className="number" />
        <Head column="change" label="Change" className="number" />
        <th scope="col" className="number watchlist-wide">
          Bid
        </th>
        <th scope="col" className="number watchlist-wide">
          Ask
        </th>
        <th scope="col" className="number watchlist-wide">
          Volume
        </th>
      </tr>
    </thead>
  );
}

function Head({ column, label, className = '' }: HeadProps) {
  const sort = useStore($watchlistSort);
  const mine = sort?.column === column ? sort : undefined;
  const direction = mine?.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={mine ? direction : 'none'}>
      <button
        type="button"
        title={`Sort by ${label.toLowerCase()}`}
        onClick={() => $watchlistSort.set(nextSort(sort, column))}
      >
        {label}
        <span className="watchlist-arrow" aria-hidden="true">
          {mine ? (mine.descending ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  );
}
