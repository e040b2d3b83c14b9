import { createClient, OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { readNumber, until } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

/** Panels that scroll sideways, and cells and figures that are wider than their room. */
const cutOff = () =>
  terminal.page.locator('.tab-panel').evaluateAll((panels) =>
    panels
      .flatMap((panel) => [panel, ...panel.querySelectorAll('td, th, dd, .equity-chart > header')])
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
      .map(({ className, textContent }) => `${className}: ${textContent}`),
  );

test('no table and no figure below the chart is cut off at any usual size of a screen', async () => {
  const { page } = terminal;
  const { rest } = createClient({ baseUrl: terminal.server.url });
  const last = readNumber((await terminal.legend()).C);
  const order = { symbol: 'BTCUSD', type: OrderType.MARKET, side: Side.BUY };
  const bracket = { takeProfit: Math.round(last * 1.1) + 0.25, stopLoss: Math.round(last * 0.9) + 0.75 };
  await rest.placeOrder({ body: { ...order, qty: 0.2, ...bracket } });
  await rest.placeOrder({ body: { ...order, qty: 0.25555 } });
  // Half of the position is covered, which both legs say.
  await until(async () => (await terminal.rows('for 0.2').locator('.blotter-tag').count()) === 2);

  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
    [1920, 1080],
    [2560, 1440],
  ] as const) {
    await page.setViewportSize({ width, height });
    await until(async () => (await page.getByRole('tabpanel').count()) === (width < 1900 ? 1 : 2));
    for (const tab of ['Orders', 'Executions', 'Positions', 'Account'] as const) {
      await terminal.tab(tab);
      if (tab === 'Account') await page.getByText('Drawdown').waitFor();
      else await terminal.rows('BTCUSD').first().waitFor();
      expect({ width, tab, cut: await cutOff() }).toEqual({ width, tab, cut: [] });
    }
  }
});
