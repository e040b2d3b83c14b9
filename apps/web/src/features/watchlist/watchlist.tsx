import { useStore } from '@nanostores/react';
import type { KeyboardEvent } from 'react';
import { $watchlistFolded, toggleWatchlist } from '../../data/layout.ts';
import { $symbol, chooseSymbol } from '../../data/selection.ts';
import { groupSymbols } from '../../data/watchlist-groups.ts';
import { $hidden, $universe, hideSymbol } from '../../data/watchlist.ts';
import { Panel } from '../../ui/panel.tsx';
import { rovingIndex } from '../../ui/roving.ts';
import { AgeTag } from '../connection/age-tag.tsx';
import { WatchlistRow } from './watchlist-row.tsx';
import './watchlist.css';

const typeNames: Readonly<Record<string, string>> = {
  crypto: 'Crypto',
  stock: 'Stocks',
  etf: 'ETFs',
  index: 'Indices',
  forex: 'Forex',
  futures: 'Futures',
};

const skeletonRows = Array.from({ length: 12 }, (_, index) => index);

/** Arrow keys walk the rows, Enter charts one, Delete takes it off the list. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-ticker]')];
  const index = rows.findIndex((row) => row === document.activeElement);
  const ticker = rows[index]?.dataset['ticker'];
  if (ticker === undefined) return;
  if (event.key === 'Enter' || event.key === ' ') chooseSymbol(ticker);
  else if (event.key === 'Delete' && ticker !== $symbol.get()) hideSymbol(ticker);
  else {
    const next = rovingIndex(event.key, index, rows.length);
    if (next === undefined) return;
    rows[next]?.focus();
  }
  event.preventDefault();
}

export function Watchlist() {
  const universe = useStore($universe);
  const hidden = useStore($hidden);
  const selected = useStore($symbol);
  const folded = useStore($watchlistFolded);
  const groups = groupSymbols(universe ?? [], hidden);
  const listed = groups.some((group) => group.symbols.some(({ ticker }) => ticker === selected));
  const first = groups[0]?.symbols[0]?.ticker;

  return (
    <Panel
      title="Watchlist"
      className="watchlist"
      aside={<AgeTag />}
      fold={{ folded, toggle: toggleWatchlist }}
    >
      <div className="watchlist-scroll">
        <table
          className="watchlist-table"
          data-place="watchlist"
          role="grid"
          aria-label="Watchlist"
          aria-busy={!universe}
          onKeyDown={walk}
        >
          <thead>
            <tr>
              <th scope="col">Symbol</th>
              <th scope="col" className="number">
                Last
              </th>
              <th scope="col" className="number">
                Change
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.type}>
              <tr className="watchlist-group">
                <th scope="rowgroup" colSpan={3}>
                  {typeNames[group.type] ?? group.type}
                </th>
              </tr>
              {group.symbols.map(({ ticker, description }) => (
                <WatchlistRow
                  key={ticker}
                  symbol={ticker}
                  description={description}
                  selected={ticker === selected}
                  tabStop={listed ? ticker === selected : ticker === first}
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
    </Panel>
  );
}
