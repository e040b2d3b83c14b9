type Row = Readonly<Record<string, unknown>>;

/** Rows of a table whose columns are arrays, or one value for all rows. */
function rowsOf(table: Row): readonly Row[] {
  const names = table['symbol'];
  if (!Array.isArray(names)) throw new Error('The table has no column symbol.');
  return names.map((_, index) =>
    Object.fromEntries(
      Object.entries(table).map(([name, column]) => [name, Array.isArray(column) ? column[index] : column]),
    ),
  );
}

/** Symbols of a server in group mode, which a chart then looks up by itself. */
export class SymbolTable {
  readonly rows: readonly Row[];

  constructor(tables: readonly Row[]) {
    this.rows = tables.flatMap(rowsOf);
  }

  /** By name, ticker or `EXCHANGE:NAME`, listed or traded. */
  resolve(symbol: string): Row {
    const found = this.rows.find((row) => {
      const exchanges = [row['exchange_listed_name'], row['exchange-listed'], row['exchange-traded']];
      const full = exchanges.map((exchange) => `${String(exchange)}:${String(row['symbol'])}`);
      return [row['symbol'], row['ticker'], ...full].includes(symbol);
    });
    if (!found) throw new Error('unknown_symbol');
    return found;
  }

  search(text: string): readonly Row[] {
    const wanted = text.toUpperCase();
    const has = (value: unknown) => String(value).toUpperCase().includes(wanted);
    return this.rows.filter((row) => has(row['symbol']) || has(row['description']));
  }
}
