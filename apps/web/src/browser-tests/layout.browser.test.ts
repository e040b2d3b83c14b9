import { expect, test } from 'vitest';
import { until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

const splitter = (name: string) => terminal.page.getByRole('separator', { name });
const sizeOf = async (name: string) => Number(await splitter(name).getAttribute('aria-valuenow'));
const boxOf = async (selector: string) => {
  const box = await terminal.page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not shown.`);
  return box;
};

/** How far things moved by themselves so far, as the browser scores it. */
const layoutShift = () =>
  terminal.page.evaluate(
    () =>
      new Promise<{ score: number; moved: string[] }>((resolve) => {
        let score = 0;
        const moved: string[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const shift = entry as PerformanceEntry & {
              value: number;
              hadRecentInput: boolean;
              sources?: readonly { node?: Node }[];
            };
            if (shift.hadRecentInput) continue;
            score += shift.value;
            for (const { node } of shift.sources ?? []) {
              moved.push(`${node instanceof Element ? node.className : node?.nodeName} ${shift.value}`);
            }
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve({ score, moved }), 500);
      }),
  );

test('a laptop shows the whole ticket, a chart of 400 px and five rows below it', async () => {
  const { page } = terminal;
  const chart = await boxOf('.chart-panel');
  expect(chart.height).toBeGreaterThanOrEqual(400);
  const submit = await terminal.submit().boundingBox();
  expect((submit?.y ?? 720) + (submit?.height ?? 0)).toBeLessThanOrEqual(720);
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
  const head = await boxOf('[role=tabpanel] thead');
  const row = await boxOf('[role=tabpanel] tbody tr');
  const panel = await boxOf('[role=tabpanel]');
  expect((panel.height - head.height) / row.height).toBeGreaterThanOrEqual(5);
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
});

test('panes are sized with the arrow keys and the pointer, kept over a reload and put back', async () => {
  const { page } = terminal;
  const before = await boxOf('.watchlist');
  expect(before.width).toBe(await sizeOf('Watchlist width'));
  await splitter('Watchlist width').press('ArrowRight');
  expect((await boxOf('.watchlist')).width).toBe(before.width + 16);
  await splitter('Ticket width').press('ArrowLeft');
  const side = await sizeOf('Ticket width');
  expect((await boxOf('.side')).width).toBe(side);

  const line = await splitter('Blotter height').boundingBox();
  await page.mouse.move(300, (line?.y ?? 0) + 4);
  await page.mouse.down();
  await page.mouse.move(300, (line?.y ?? 0) - 46, { steps: 5 });
  await page.mouse.up();
  const height = (await boxOf('.bottom')).height;
  expect(height).toBe(240);

  await splitter('Watchlist width').press('End');
  await splitter('Ticket width').press('End');
  await splitter('Blotter height').press('Home');
  expect(await sizeOf('Blotter height')).toBe(100);
  await splitter('Blotter height').press('End');
  const chart = await boxOf('.chart-panel');
  expect(chart.width).toBeGreaterThan(300);
  expect(chart.height).toBeGreaterThan(250);

  await page.reload();
  await terminal.ticketOf('BTCUSD');
  expect(await sizeOf('Blotter height')).toBe(370);
  await splitter('Blotter height').dblclick();
  await splitter('Watchlist width').press('Enter');
  expect(await sizeOf('Blotter height')).toBe(190);
  expect((await boxOf('.watchlist')).width).toBe(before.width);
});

test('the watchlist and the depth fold away and come back, by button and by key', async () => {
  const { page } = terminal;
  const chart = await boxOf('.chart-panel');
  await page.getByRole('button', { name: 'Watchlist' }).click();
  expect((await boxOf('.chart-panel')).width).toBeGreaterThan(chart.width + 200);
  await page.getByRole('button', { name: 'Depth' }).click();
  await page.getByRole('list', { name: 'Asks' }).waitFor({ state: 'hidden' });
  await page.reload();
  await terminal.ticketOf('BTCUSD');
  expect(await page.getByRole('grid', { name: 'Watchlist' }).count()).toBe(0);
  await page.keyboard.press('Shift+W');
  await page.keyboard.press('Shift+D');
  await page.getByRole('list', { name: 'Asks' }).waitFor();
  expect(await boxOf('.chart-panel')).toEqual(chart);
});

test('nothing moves by itself, neither while the page loads nor for 10 s of live ticks', async () => {
  const { page } = terminal;
  const last = () => page.getByTestId('last-price').textContent();
  const first = await last();
  await page.waitForTimeout(10_000);
  await until(async () => (await last()) !== first);
  const { score, moved } = await layoutShift();
  expect({ moved, fine: score < 0.01 }).toEqual({ moved: expect.anything(), fine: true });
});

test('a wide window has two groups of tabs, a narrow one everything below each other', async () => {
  const { page } = terminal;
  await page.setViewportSize({ width: 2560, height: 1440 });
  await page.getByRole('tablist', { name: 'Blotter' }).waitFor();
  expect(await page.getByRole('tabpanel').count()).toBe(2);
  await terminal.tab('Orders');
  await terminal.tab('Messages');
  await page.getByText('No orders today.').waitFor();
  await splitter('Width of the left tabs').press('ArrowLeft');
  await terminal.check();

  await page.setViewportSize({ width: 800, height: 1000 });
  await until(async () => (await page.getByRole('tabpanel').count()) === 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await terminal.submit().click();
  await terminal.tab('Positions');
  await terminal.rows('Long').waitFor();
});

test('what happened is kept among the messages, marked until it is read', async () => {
  const { page } = terminal;
  await terminal.submit().click();
  await page.getByRole('region', { name: 'Notices' }).getByText('Filled').waitFor();
  await page.getByRole('tab', { name: /^Messages \d/ }).click();
  await terminal.rows('Filled').waitFor();
  await page.getByRole('tab', { name: 'Messages', exact: true }).waitFor();
  await page.getByRole('radio', { name: 'Problems' }).click();
  await page.getByText('No message of this kind.').waitFor();
  await page.getByRole('radio', { name: 'All' }).click();
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('Nothing has been told yet.').waitFor();
  expect(await page.getByRole('tabpanel').getByRole('row').count()).toBe(0);
});
