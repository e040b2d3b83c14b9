import type { SearchSymbolResultItem } from '../../generated/models.ts';
import type { RestClient } from '../../rest-client.ts';
import type { Datafeed, SearchOptions } from './datafeed-api.ts';
import { deliver } from './deliver.ts';

/** The most the server gives at once. */
const LIMIT = 1000;
const PAGE = 50;

/** Symbol search; whatever is typed later is answered later, so that no result replaces that of a newer query. */
export function createSymbolSearch(
  rest: RestClient,
): Pick<Datafeed, 'searchSymbols' | 'searchSymbolsPaginated'> {
  let before: Promise<unknown> = Promise.resolve();

  const search = ({
    userInput,
    exchange,
    symbolType,
    start = 0,
  }: SearchOptions): Promise<SearchSymbolResultItem[]> => {
    const query = { query: userInput, exchange, type: symbolType, limit: LIMIT, offset: start };
    // A search has no way to fail: what cannot be found now is not found.
    const found = rest
      .udfSearch({ query })
      .then((items) => items.map(({ full_name: _fullName, ...item }) => item))
      .catch(() => []);
    const inTurn = before.then(() => found);
    before = inTurn;
    return inTurn;
  };

  return {
    searchSymbols(userInput, exchange, symbolType, onResult) {
      deliver(search({ userInput, exchange, symbolType }), onResult, console.error);
    },
    searchSymbolsPaginated(options, onResult) {
      const page = (found: SearchSymbolResultItem[]) =>
        onResult(found.slice(0, PAGE), Math.max(0, found.length - PAGE));
      deliver(search(options), page, console.error);
    },
  };
}
