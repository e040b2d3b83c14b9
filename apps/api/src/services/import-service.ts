import type { ImportedPrices, ImportPrices } from '@tickwire/contracts';

/** Takes price files into the catalog. */
export interface ImportService {
  /** Resolves once the symbol can be charted; rejects with `ApiError` `import_refused` when nothing was imported. */
  import(prices: ImportPrices): Promise<ImportedPrices>;
}
