import type { CDPSession, Locator, Page } from 'playwright-core';

const STEPS = 8;

/** Drags one finger over a page that has touch: from a point of it (CSS pixels) so far to the right and down. */
export async function dragFinger(
  page: Page,
  { x, y }: { readonly x: number; readonly y: number },
  { dx = 0, dy = 0 }: { readonly dx?: number; readonly dy?: number },
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await touch(devtools, 'touchStart', { x, y });
  for (let step = 1; step <= STEPS; step += 1) {
    await touch(devtools, 'touchMove', { x: x + (dx * step) / STEPS, y: y + (dy * step) / STEPS });
  }
  await touch(devtools, 'touchEnd');
  await devtools.detach();
}

const touch = (
  devtools: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  point?: { readonly x: number; readonly y: number },
) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });

/** The middle of an element, or of its first pixels where it is wide. */
export async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element.toString()} is not on the page.`);
  return { x: box.x + Math.min(24, box.width / 2), y: box.y + box.height / 2 };
}
