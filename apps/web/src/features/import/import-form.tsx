import { ApiError, type ImportPrices } from '@tickwire/client';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { importPrices } from '../../data/imports.ts';
import { notify } from '../../data/notices.ts';
import { $resolution, chooseSymbol } from '../../data/selection.ts';
import { showSymbol } from '../../data/watchlist.ts';
import { actionProblem } from '../../format/action-problem.ts';
import { formatCount } from '../../format/count.ts';
import { resolutionName } from '../../format/resolution.ts';
import { isoDate } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';
import type { CsvPreview } from './csv-preview.ts';
import { CsvTable } from './csv-table.tsx';
import { ImportFields } from './import-fields.tsx';
import type { ImportProposal } from './import-proposal.ts';

/** A file that was read, and what it is taken for. */
export interface PriceFile {
  readonly name: string;
  readonly content: string;
  readonly preview: CsvPreview;
  readonly proposal: ImportProposal;
}

interface Problem {
  readonly text: string;
  readonly rows: readonly string[];
}

interface ImportFormProps {
  readonly file: PriceFile;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What a file is of; the symbol is opened once it is imported. */
export function ImportForm({ file, onBack, onDone }: ImportFormProps) {
  const id = useId();
  const [fields, setFields] = useState(file.proposal);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const { preview } = file;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    const controller = new AbortController();
    stop.current = controller;
    setSending(true);
    setProblem(undefined);
    const prices: ImportPrices = { ...fields, file_name: file.name, content: file.content };
    try {
      const imported = await importPrices(prices, controller.signal);
      showSymbol(imported.symbol);
      chooseSymbol(imported.symbol);
      $resolution.set(imported.resolution);
      notify({
        tone: 'good',
        title: `${imported.symbol} imported`,
        text: `${formatCount(imported.bars)} bars of ${resolutionName(imported.resolution)}, ${isoDate(imported.first_time, 'UTC')} to ${isoDate(imported.last_time, 'UTC')}. Start its replay above the chart.`,
      });
      onDone();
    } catch (error) {
      if (!controller.signal.aborted) setProblem(problemOf(error));
    } finally {
      setSending(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)}>
      <p>
        <strong>{file.name}</strong>{' '}
        <span className="muted">
          {formatCount(preview.rowCount)} rows, {preview.first} to {preview.last}
        </span>
      </p>
      <CsvTable preview={preview} />
      <ImportFields fields={fields} onChange={setFields} />
      {problem && (
        <div role="alert" className="import-problem" id={id}>
          <p>{problem.text}</p>
          {problem.rows.length > 1 && (
            <ul>
              {problem.rows.map((row) => (
                <li key={row}>{row}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div className="import-actions">
        <Button type="submit" look="accent" disabled={sending} aria-describedby={problem && id}>
          {sending ? 'Importing…' : `Import ${fields.symbol}`}
        </Button>
        <Button onClick={onBack}>Another file</Button>
        {sending && <progress aria-label={`Importing ${formatCount(preview.rowCount)} rows`} />}
      </div>
    </form>
  );
}

function problemOf(error: unknown): Problem {
  const rows =
    error instanceof ApiError ? error.errors.map(({ path, message }) => `${path}: ${message}`) : [];
  return { text: actionProblem(error), rows };
}
