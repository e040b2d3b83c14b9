import { expect, test } from 'vitest';
import { importSp500 } from './import-sp500.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal({}, importSp500);

test('a market order on a closed market does not look as if it would trade, and pressing it tells the refusal', async () => {
  const form = terminal.page.getByRole('form', { name: 'Order ticket' });
  await form.locator('.ticket-submit.button-buy').waitFor();
  await terminal.chooseSymbol('SPX');
  await terminal.ticketOf('SPX');
  await terminal.orderType('Market').click();
  const sentence = 'The session of SPX is closed: a market order is refused until it opens.';
  await form.getByText(sentence).waitFor();
  await form.locator('.ticket-submit.button-plain').waitFor();
  expect(await form.getByText('executes at once').count()).toBe(0);
  await terminal.check();
  await terminal.submit().click();
  await form.getByRole('alert').getByText('Order refused.').waitFor();
  expect(await form.getByText(sentence).count()).toBe(1);
  await terminal.orderType('Limit').click();
  await form.locator('.ticket-submit.button-buy').waitFor();
});
