import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityViolations } from './accessibility.ts';

/** What a browser says by itself of an absent server and of a refusal (409, 422); no page can keep it from that. */
const browserNote =
  /net::ERR_|WebSocket connection to .* failed|^Failed to load resource: .* status of (?:409|422) /;

/** The page as a user works with it. */
export interface Terminal {
  readonly page: Page;
  /** Errors and warnings of the console, and exceptions. */
  readonly complaints: readonly string[];
  /** Complaints that are more than the browser noting an absent server or a refusal. */
  readonly faults: readonly string[];
  legend(): Promise<Legend>;
  chooseSymbol(symbol: string): Promise<void>;
  resolution(name: string): Locator;
  tab(
    name: 'Positions' | 'Orders' | 'Executions' | 'Account' | 'Risk' | 'Strategies' | 'Messages',
  ): Promise<void>;
  /** The rows of the open blotter tab that hold a text. */
  rows(text: string): Locator;
  submit(): Locator;
  /** A field of the ticket. */
  field(label: string): Locator;
  orderType(name: string): Locator;
  /** Waits until the ticket holds an order in a symbol, its fields filled from the market. */
  ticketOf(symbol: string): Promise<void>;
  /** Fails if the console complained or axe-core finds a violation in the page as it stands. */
  check(): Promise<void>;
  /** Closes the browser profile. */
  close(): Promise<void>;
}

/** Time, open, high, low, close, change and volume of a bar as the chart's legend shows them. */
export type Legend = Readonly<Record<'Time' | 'O' | 'H' | 'L' | 'C' | 'Change' | 'Vol', string>>;

export interface TerminalOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'dark' | 'light';
  readonly hasTouch?: boolean;
  /** What shows that the chart is there, where it is not the built-in one. */
  readonly ready?: (page: Page) => Locator;
  readonly onRequest?: (url: string) => void;
}

/** Opens the terminal in a browser profile of its own and waits until its chart has bars. */
export async function openTerminal(
  browser: Browser,
  url: string,
  {
    width = 1280,
    height = 720,
    colorScheme = 'dark',
    hasTouch = false,
    ready,
    onRequest,
  }: TerminalOptions = {},
): Promise<Terminal> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, hasTouch });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => onRequest?.(request.url()));
  await page.goto(url);

  const terminal: Terminal = {
    page,
    complaints,
    get faults() {
      return complaints.filter((text) => !browserNote.test(text));
    },
    legend: () => readLegend(page),
    async chooseSymbol(symbol) {
      await page.keyboard.press('/');
      await page.keyboard.type(symbol);
      await page
        .getByRole('option', { name: new RegExp(`^${symbol}\\b`) })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: symbol, exact: true }).waitFor();
    },
    resolution: (name) =>
      page.getByRole('radiogroup', { name: 'Resolution' }).getByRole('radio', { name, exact: true }),
    tab: (name) => page.getByRole('tab', { name }).click(),
    rows: (text) => page.getByRole('tabpanel').locator('tbody tr').filter({ hasText: text }),
    async ticketOf(symbol) {
      await page.getByRole('button', { name: new RegExp(`^(?:Buy|Sell) [\\d.,]+ ${symbol} `) }).waitFor();
    },
    field: (label) => page.getByRole('form', { name: 'Order ticket' }).getByLabel(label, { exact: true }),
    orderType: (name) =>
      page.getByRole('radiogroup', { name: 'Order type' }).getByRole('radio', { name, exact: true }),
    submit: () => page.getByRole('form', { name: 'Order ticket' }).locator('button[type=submit]'),
    async check() {
      expect(terminal.faults).toEqual([]);
      expect(await accessibilityViolations(page)).toEqual([]);
    },
    close: () => context.close(),
  };
  if (ready) await ready(page).waitFor();
  else await until(async () => (await terminal.legend()).C !== undefined);
  return terminal;
}

async function readLegend(page: Page): Promise<Legend> {
  const pairs = await page
    .locator('.legend > div')
    .evaluateAll((items) =>
      items.map((item) => [
        item.querySelector('dt')?.textContent ?? '',
        item.querySelector('dd')?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(pairs);
}

/** Waits for a condition; fails with what it last threw, or that it never came true. */
export async function until(condition: () => Promise<boolean> | boolean, timeoutMs = 20_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await condition()) return;
    if (Date.now() > end)
      throw new Error(`It did not come true within ${timeoutMs} ms: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A number as the page writes it. */
export function readNumber(text: string | null | undefined): number {
  return Number((text ?? '').replaceAll('\u2212', '-').replaceAll(/[,+%]/g, ''));
}
