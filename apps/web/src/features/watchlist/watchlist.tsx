import { useStore } from '@nanostores/react';
import { $watchlistFolded, toggleWatchlist } from '../../data/layout.ts';
import { $symbol } from '../../data/selection.ts';
import { $list } from '../../data/watchlist-lists.ts';
import { $watchlistSort } from '../../data/watchlist-rows.ts';
import { $universe } from '../../data/watchlist.ts';
import { Panel } from '../../ui/panel.tsx';
import { AgeTag } from '../connection/age-tag.tsx';
import { ListChoice } from './list-choice.tsx';
import { ListFooter } from './list-footer.tsx';
import { useSortedGroups } from './use-sorted-groups.ts';
import { walkRows } from './walk-rows.ts';
import { WatchlistHead } from './watchlist-head.tsx';
import { WatchlistRow } from './watchlist-row.tsx';
import './watchlist.css';

const typeNames: Readonly<Record<string, string>> = {
  imported: 'Imported',
  crypto: 'Crypto',
  stock: 'Stocks',
  etf: 'ETFs',
  index: 'Indices',
  forex: 'Forex',
  futures: 'Futures',
};

const skeletonRows = Array.from({ length: 12 }, (_, index) => index);

export function Watchlist() {
  const universe = useStore($universe);
  const selected = useStore($symbol);
  const folded = useStore($watchlistFolded);
  const list = useStore($list);
  const isSorted = useStore($watchlistSort) !== undefined;
  const groups = useSortedGroups();
  const listed = groups.some((group) => group.symbols.some(({ ticker }) => ticker === selected));
  const first = groups[0]?.symbols[0]?.ticker;

  return (
    <Panel
      title="Watchlist"
      className="watchlist"
      aside={
        <>
          <AgeTag />
          <ListChoice />
        </>
      }
      fold={{ folded, toggle: toggleWatchlist }}
    >
      <div className="watchlist-scroll">
        <table
          className="watchlist-table"
          data-place="watchlist"
          role="grid"
          aria-label="Watchlist"
          aria-busy={!universe}
          onKeyDown={walkRows}
        >
          <WatchlistHead />
          {groups.map((group) => (
            <tbody key={group.type}>
              {group.type !== '' && (
                <tr className="watchlist-group">
                  <th scope="rowgroup" colSpan={3}>
                    {typeNames[group.type] ?? group.type}
                  </th>
                  <td className="watchlist-wide" colSpan={3} />
                </tr>
              )}
              {group.symbols.map(({ ticker, description }) => (
                <WatchlistRow
                  key={ticker}
                  symbol={ticker}
                  description={description}
                  selected={ticker === selected}
                  tabStop={listed ? ticker === selected : ticker === first}
                  list={isSorted ? undefined : list?.name}
                />
              ))}
            </tbody>
          ))}
          {!universe && (
            <tbody aria-hidden="true">
              {skeletonRows.map((row) => (
                <tr key={row}>
                  <td colSpan={3}>
                    <span className="skeleton" />
                  </td>
                </tr>
              ))}
            </tbody>
          )}
        </table>
      </div>
      {list && <ListFooter list={list} />}
    </Panel>
  );
}
