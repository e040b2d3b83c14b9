import { loadConfig } from '@tickwire/api/config';
import { SymbolType } from '@tickwire/contracts';
import { universe } from '@tickwire/market';
import { importFile, type ImportSummary } from '@tickwire/store';
import { Command, Option } from 'commander';
import { dataDirOption, withStore } from '../data-dir.ts';
import { barCount, historyRange } from '../history-range.ts';
import { progressDisplay } from '../import-progress.ts';

interface ImportOptions {
  readonly symbol: string;
  readonly tz?: string;
  readonly type?: SymbolType;
  readonly currency?: string;
  readonly exchange?: string;
  readonly description?: string;
  readonly dataDir?: string;
}

/** `tickwire import`: the prices of a CSV file as a symbol that can be charted and replayed. */
export function importCommand(): Command {
  return new Command('import')
    .description('import open, high, low, close and volume from a CSV file, to chart and to replay')
    .argument('<file>', 'CSV file with a header line')
    .requiredOption('--symbol <name>', 'name it gets here, such as SP500; what had the name is replaced')
    .option('--tz <zone>', 'time zone of the exchange and of times without one (default: Etc/UTC)')
    .addOption(new Option('--type <type>', 'what it is (default: stock)').choices(SymbolType.options))
    .option('--currency <code>', 'currency of the prices (default: USD)')
    .option('--exchange <name>', 'where it trades (default: IMPORTED)')
    .option('--description <text>', 'its name in full (default: symbol and file)')
    .addOption(dataDirOption())
    .action(runImport);
}

async function runImport(file: string, options: ImportOptions): Promise<void> {
  const { symbol, tz, dataDir, ...described } = options;
  const progress = progressDisplay(process.stderr);
  const started = performance.now();
  const summary = await withStore(dataDir, (store) =>
    importFile(store, file, {
      ...described,
      ticker: symbol,
      timezone: tz,
      reservedTickers: liveTickers(),
      importedAt: Date.now(),
      onProgress: progress.show,
    }).finally(progress.end),
  );
  console.log(describe(summary, (performance.now() - started) / 1000));
}

function liveTickers(): ReadonlySet<string> {
  return new Set(universe.map(({ instrument }) => instrument.ticker));
}

function describe({ symbol, ignoredColumns, widenedBars }: ImportSummary, seconds: number): string {
  const { HOST, PORT } = loadConfig();
  const lines = [
    `Imported ${symbol.ticker}: ${barCount(symbol.barCount)} of ${symbol.resolution}, ${historyRange(symbol)}, in ${seconds.toFixed(1)} s.`,
  ];
  if (ignoredColumns.length > 0) lines.push(`Columns left out: ${ignoredColumns.join(', ')}.`);
  if (widenedBars > 0) {
    lines.push(
      `High or low of ${barCount(widenedBars)} missed open or close by rounding, under a millionth, and was set to it.`,
    );
  }
  lines.push(
    `To see it: start the server if it is not running, open its page (http://${HOST}:${PORT} unless it was given another PORT), search ${symbol.ticker} and start its replay.`,
  );
  return lines.join('\n');
}
