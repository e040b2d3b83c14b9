import { useRef } from 'react';
import { chooseSymbol } from '../../data/selection.ts';
import { showSymbol } from '../../data/watchlist.ts';
import { Button } from '../../ui/button.tsx';

interface FileChoiceProps {
  /** Tickers that can be replayed already. */
  readonly imported: readonly string[];
  readonly onFile: (file: File) => void;
  /** One of `imported` was opened. */
  readonly onOpen: () => void;
}

/** Where a price file comes from: the user's disk, or what was imported before. */
export function FileChoice({ imported, onFile, onOpen }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  const open = (ticker: string) => {
    showSymbol(ticker);
    chooseSymbol(ticker);
    onOpen();
  };
  return (
    <>
      <p>
        A CSV file with time, open, high, low and close becomes a symbol. You can chart it, start its replay
        on any day and trade on its prices.
      </p>
      <div className="import-drop">
        <p>Drop a file here</p>
        <Button look="accent" autoFocus onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          aria-label="Price file"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
          }}
        />
      </div>
      {imported.length > 0 && (
        <div className="import-again">
          <h3>Imported before</h3>
          <div>
            {imported.map((ticker) => (
              <Button key={ticker} onClick={() => open(ticker)}>
                {ticker}
              </Button>
            ))}
          </div>
        </div>
      )}
      <p className="muted">
        No file at hand? <code>make sample</code> in the project’s folder brings the daily S&amp;P 500 from
        2000 to 2020 here as SPX, while the server runs.
      </p>
    </>
  );
}
