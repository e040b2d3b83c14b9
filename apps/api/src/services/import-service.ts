import type { ImportedPrices, ImportPrices } from '@tickwire/contracts';

/** A price file as it was sent; a long one as UTF-8, which is gone afterwards. */
export interface ImportedFile extends Omit<ImportPrices, 'content'> {
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Takes price files into the catalog. */
export interface ImportService {
  /** Resolves once the symbol can be charted; rejects with `ApiError` `import_refused` when nothing was imported. */
  import(prices: ImportedFile): Promise<ImportedPrices>;
}
