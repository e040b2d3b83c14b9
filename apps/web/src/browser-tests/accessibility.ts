import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong with the page as it stands, one sentence per element; WCAG 2.2 A and AA and its best practices. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  // Without `preload` axe-core fetches no style sheet anew, which it could not while a test has the server gone.
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'], preload: false }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

declare global {
  /** In the page, once its source ran there. */
  // oxlint-disable-next-line no-var
  var axe: typeof import('axe-core');
}
