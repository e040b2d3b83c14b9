import type { ImportService } from '../services/import-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

export function importHandlers(imports: ImportService) {
  return {
    importPrices: ({ body }) => imports.import(body),
  } satisfies Partial<RestHandlers>;
}
