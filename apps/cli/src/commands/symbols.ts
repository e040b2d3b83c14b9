import { Command } from 'commander';
import { dataDirOption, withStore } from '../data-dir.ts';
import { barCount, historyRange } from '../history-range.ts';
import { UsageError } from '../usage-error.ts';

interface StoreOptions {
  readonly dataDir?: string;
}

/** `tickwire symbols`: the imported symbols, listed or removed. */
export function symbolsCommand(): Command {
  const list = new Command('list')
    .description('list the imported symbols')
    .addOption(dataDirOption())
    .action(({ dataDir }: StoreOptions) => listSymbols(dataDir));
  const remove = new Command('remove')
    .description('delete an imported symbol and its bars')
    .argument('<symbol>')
    .addOption(dataDirOption())
    .action((symbol: string, { dataDir }: StoreOptions) => removeSymbol(symbol, dataDir));
  return new Command('symbols')
    .description('list or remove imported symbols')
    .addCommand(list, { isDefault: true })
    .addCommand(remove);
}

async function listSymbols(dataDir: string | undefined): Promise<void> {
  const symbols = await withStore(dataDir, (store) => store.imports.list());
  if (symbols.length === 0) {
    console.log('Nothing is imported yet: tickwire import prices.csv --symbol SP500');
  }
  const width = Math.max(...symbols.map(({ ticker }) => ticker.length));
  for (const symbol of symbols) {
    const { ticker, resolution, sourceFile } = symbol;
    console.log(
      `${ticker.padEnd(width)}  ${barCount(symbol.barCount)} of ${resolution}, ${historyRange(symbol)}, from ${sourceFile}`,
    );
  }
}

async function removeSymbol(symbol: string, dataDir: string | undefined): Promise<void> {
  const ticker = symbol.toUpperCase();
  const removed = await withStore(dataDir, (store) => store.imports.remove(ticker));
  if (!removed) throw new UsageError(`${ticker} is not imported; tickwire symbols lists what is.`);
  console.log(`${ticker} is removed.`);
}
