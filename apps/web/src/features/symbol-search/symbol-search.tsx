import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { chooseSymbol } from '../../data/selection.ts';
import { showSymbol } from '../../data/watchlist.ts';
import { Icon } from '../../ui/icon.tsx';
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
  const found = useSymbolSearch(open ? text : undefined);
  const results = found?.symbols;
  const isAnswered = found?.text === text;

  useEffect(() => setActive(0), [results]);

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  useEffect(() => {
    const [first] = found?.symbols ?? [];
    if (found === undefined || found.text !== entered) return;
    setEntered(undefined);
    if (first) choose(first.ticker);
  }, [found, entered]);

  const close = () => {
    setOpen(false);
    setText('');
    setEntered(undefined);
    input.current?.blur();
  };
  const choose = (ticker: string) => {
    showSymbol(ticker);
    chooseSymbol(ticker);
    close();
  };
  const press = (event: KeyboardEvent) => {
    const count = results?.length ?? 0;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive((active + count - 1) % count);
    else if (event.key === 'Enter') {
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
                <span className="symbol-search-ticker">{symbol.ticker}</span>
                <span className="symbol-search-description">{symbol.description}</span>
                <span className="symbol-search-exchange">
                  {symbol.type} · {symbol.exchange}
                </span>
              </li>
            ))}
          </ul>
          {isAnswered && results?.length === 0 && (
            <p className="symbol-search-none">No symbol matches “{text}”.</p>
          )}
        </div>
      )}
    </div>
  );
}
