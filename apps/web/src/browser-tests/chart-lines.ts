import type { Locator, Page } from 'playwright-core';
import { until } from './terminal.ts';

/** The lines of the chart as a trader takes them. */
export interface ChartLines {
  /** What holds a line: its label, which stands on the line. */
  line(name: RegExp): Locator;
  /** The height of a line on the page, pixels. */
  yOf(name: RegExp): Promise<number>;
  /** The price a line stands at, as its name says. */
  priceOf(name: RegExp): Promise<number>;
  /** Presses on a label and takes it `dy` pixels down, without letting go. */
  hold(name: RegExp, dy: number): Promise<void>;
  /** Drags a label `dy` pixels down. */
  drag(name: RegExp, dy: number): Promise<void>;
}

export function chartLines(page: () => Page): ChartLines {
  const list = () => page().getByRole('list', { name: 'Orders and position on the chart' });
  const line = (name: RegExp) => list().getByRole('button', { name });
  const labelOf = (name: RegExp) => line(name).locator('..');

  /** Widens the price scale until the line is in view. */
  const bringIntoView = async (name: RegExp) => {
    await line(name).waitFor({ state: 'attached' });
    await until(async () => {
      if ((await labelOf(name).getAttribute('data-away')) === null) return true;
      const beyond = page().getByRole('button', { name: /^[↑↓] \d+ (?:above|below)$/ });
      if ((await beyond.count()) > 0) await beyond.first().click();
      return false;
    });
  };
  const middleOf = async (name: RegExp) => {
    const box = await line(name).boundingBox();
    if (!box) throw new Error(`${String(name)} is not on the page.`);
    return { x: box.x + 24, y: box.y + box.height / 2 };
  };
  /** A notice lies over the chart for seconds, and where the market stands decides whether a line is under it. */
  const dismissNotices = () =>
    page()
      .getByRole('button', { name: 'Dismiss', exact: true })
      .evaluateAll((buttons) => buttons.forEach((button) => button instanceof HTMLElement && button.click()));
  const hold = async (name: RegExp, dy: number) => {
    await bringIntoView(name);
    await dismissNotices();
    const { x, y } = await middleOf(name);
    await page().mouse.move(x, y);
    await page().mouse.down();
    await page().mouse.move(x, y + dy, { steps: 5 });
  };
  return {
    line,
    async yOf(name) {
      await bringIntoView(name);
      return (await middleOf(name)).y;
    },
    async priceOf(name) {
      const spoken = await line(name).locator('.visually-hidden').textContent();
      const price = / at ([\d,.]+\d)/.exec(spoken ?? '')?.[1];
      if (price === undefined) throw new Error(`${spoken ?? String(name)} names no price.`);
      return Number(price.replaceAll(',', ''));
    },
    hold,
    async drag(name, dy) {
      await hold(name, dy);
      await page().mouse.up();
    },
  };
}
