import type { ImportService } from '../services/import-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

export function importHandlers(imports: ImportService) {
  return {
    importPrices: ({ body }, { longTexts }) =>
      imports.import({ ...body, content: longTexts.get('content') ?? body.content }),
  } satisfies Partial<RestHandlers>;
}
