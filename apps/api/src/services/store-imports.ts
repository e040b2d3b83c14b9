import type { ImportedPrices } from '@tickwire/contracts';
import type { MarketSource } from '@tickwire/market';
import {
  ImportError,
  type BackgroundImports,
  type BarColumns,
  type ImportedSymbol,
  type ImportSummary,
} from '@tickwire/store';
import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import type { ImportService } from './import-service.ts';

/** Imports under way and waiting at most: each holds its whole file in memory. */
const MOST_AT_ONCE = 4;

/** Imports into the store. The names of the `live` market cannot be taken; `take` brings what is new into the catalog. */
export function createStoreImports(
  imports: Pick<BackgroundImports, 'run'>,
  live: Pick<MarketSource, 'instruments'>,
  take: (symbol: ImportedSymbol, bars: BarColumns) => void,
  clock: Clock,
): ImportService {
  let underWay = 0;
  return {
    async import({ symbol, file_name, content, ...described }) {
      if (underWay === MOST_AT_ONCE) {
        const detail = `${MOST_AT_ONCE} files are being imported already. Send this one once they are done.`;
        throw new ApiError('rate_limited', detail, { retryAfterSeconds: 5 });
      }
      underWay += 1;
      const summary = await imports
        .run({
          fileName: file_name,
          content,
          options: {
            ...described,
            ticker: symbol,
            reservedTickers: new Set(live.instruments.map(({ ticker }) => ticker)),
            importedAt: clock.now(),
          },
        })
        .catch((error: unknown) => {
          throw error instanceof ImportError ? refusal(error) : error;
        })
        .finally(() => {
          underWay -= 1;
        });
      take(summary.symbol, summary.bars);
      return answerOf(summary);
    },
  };
}

function refusal({ message, rows }: ImportError): ApiError {
  const fields = rows.map(({ line, problem }) => ({ path: `line ${line}`, message: problem }));
  const [first] = rows;
  const sentence = first ? `Nothing was imported. Line ${first.line} is bad: ${first.problem}.` : message;
  return new ApiError('import_refused', sentence, { fields });
}

function answerOf({ symbol, ignoredColumns, widenedBars }: ImportSummary): ImportedPrices {
  return {
    symbol: symbol.ticker,
    type: symbol.type,
    resolution: symbol.resolution,
    bars: symbol.barCount,
    first_time: symbol.firstTime,
    last_time: symbol.lastTime,
    ignored_columns: [...ignoredColumns],
    widened_bars: widenedBars,
  };
}
