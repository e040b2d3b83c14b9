import { useStore } from '@nanostores/react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { chooseSymbol } from '../../data/selection.ts';
import { $recentSymbols, rememberSymbol } from '../../data/recent-symbols.ts';
import { $replays } from '../../data/replay.ts';
import { showSymbol } from '../../data/watchlist.ts';
import { Icon } from '../../ui/icon.tsx';
import { MatchedText } from './matched-text.tsx';
import { SearchFilters } from './search-filters.tsx';
import { searchFilters, shownResults, type SearchFilter } from './search-results.ts';
import './symbol-search.css';
import { useSymbolSearch } from './use-symbol-search.ts';

/** Find a symbol by name or description; `/` jumps here from anywhere. */
export function SymbolSearch() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** What Enter was pressed on before its answer was there. */
  const [entered, setEntered] = useState<string>();
  const [filter, setFilter] = useState<SearchFilter>('all');
  const found = useSymbolSearch(open ? text : undefined, filter);
  const recent = useStore($recentSymbols);
  const imported = useStore($replays);
  const results = found && shownResults(found.symbols, { filter, text: found.text, recent, imported });
  const isAnswered = found?.text === text && found.filter === filter;

  useEffect(() => setActive(0), [found, filter]);

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  useEffect(() => {
    const [first] = results ?? [];
    if (found === undefined || found.text !== entered) return;
    setEntered(undefined);
    if (first) choose(first.ticker);
  }, [found, entered]);

  const close = () => {
    setOpen(false);
    setText('');
    setFilter('all');
    setEntered(undefined);
    input.current?.blur();
  };
  const choose = (ticker: string) => {
    rememberSymbol(ticker);
    showSymbol(ticker);
    chooseSymbol(ticker);
    close();
  };
  const press = (event: KeyboardEvent) => {
    const count = results?.length ?? 0;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive((active + count - 1) % count);
    else if (event.altKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const index = searchFilters.findIndex(({ value }) => value === filter);
      const next = searchFilters.at((index + (event.key === 'ArrowRight' ? 1 : -1)) % searchFilters.length);
      setFilter(next?.value ?? 'all');
    } else if (event.key === 'Enter') {
      const chosen = results?.[active];
      if (!isAnswered) setEntered(text);
      else if (chosen) choose(chosen.ticker);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="symbol-search" role="search">
      <Icon name="search" />
      <input
        ref={input}
        data-place="search"
        role="combobox"
        aria-label="Search symbols"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && results?.length ? `${id}-${active}` : undefined}
        aria-keyshortcuts="/"
        placeholder="Search symbols"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setEntered(undefined);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <kbd aria-hidden="true">/</kbd>
      {open && (
        <div className="symbol-search-popup">
          <SearchFilters filter={filter} onFilter={setFilter} />
          <ul id={`${id}-list`} role="listbox" aria-label="Symbols">
            {results?.map((symbol, index) => (
              <li
                key={symbol.ticker}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                // The press must not take the focus from the field, or the list closes before the click arrives.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setActive(index)}
                onClick={() => choose(symbol.ticker)}
              >
                <span className="symbol-search-ticker">
                  <MatchedText text={symbol.ticker} wanted={text} />
                </span>
                <span className="symbol-search-description">
                  <MatchedText text={symbol.description} wanted={text} />
                </span>
                <span className="symbol-search-exchange">
                  {symbol.type} · {symbol.exchange}
                </span>
              </li>
            ))}
          </ul>
          <p className="symbol-search-none" role="status">
            {!isAnswered && 'Searching…'}
            {isAnswered &&
              results?.length === 0 &&
              (text.trim() === '' ? 'Nothing of this kind is here.' : `No symbol matches “${text}”.`)}
          </p>
        </div>
      )}
    </div>
  );
}
