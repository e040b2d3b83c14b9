import type { Specs } from '../../spec-check.ts';
import type { Page } from '../pages.ts';
export function docsPages(_specs: Specs, _options: { debug: boolean }): Page[] {
  return [];
}
