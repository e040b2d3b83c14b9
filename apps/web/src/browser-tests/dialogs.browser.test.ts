import { expect, test } from 'vitest';
import { readNumber } from './terminal.ts';
import { useTerminal } from './use-terminal.ts';

const terminal = useTerminal();

/** What a question looks like: its buttons in their order, their looks and its edge. */
async function face(): Promise<{
  buttons: readonly string[];
  looks: readonly string[];
  tone: string | null;
}> {
  const dialog = terminal.page.getByRole('dialog');
  const buttons = dialog.locator('.form-actions button');
  return {
    buttons: await buttons.allTextContents(),
    looks: await buttons.evaluateAll((all) =>
      all.map((button) => /button-(\w+)/.exec(button.className)?.[1] ?? ''),
    ),
    tone: await dialog.getAttribute('data-tone'),
  };
}

const focused = () =>
  terminal.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

test('every question has its buttons in one order, dangerous ones look alike, and Escape gives the focus back', async () => {
  const { page } = terminal;
  await terminal.submit().click();
  await terminal.rows('Long').waitFor();
  await terminal.orderType('Limit').click();
  const limit = Math.round(readNumber(await terminal.field('Limit').inputValue()) * 0.9);
  await terminal.field('Limit').fill(String(limit));
  await terminal.submit().click();
  await terminal.tab('Orders');
  await terminal.rows('Working').waitFor();
  await page.getByRole('tab', { name: 'Positions' }).click();

  const asks = async (
    opener: string,
    name: RegExp,
    action: RegExp,
    tone: 'danger' | 'accent',
    look: string,
  ) => {
    const button = page.getByRole('button', { name: opener, exact: true });
    await button.focus();
    const before = await focused();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name }).waitFor();
    await terminal.check();
    const { buttons, looks, tone: edge } = await face();
    expect(buttons).toEqual([expect.stringMatching(action), 'Back']);
    expect([edge, looks]).toEqual([tone, [look, 'plain']]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe(before);
  };
  await asks('Halt', /^Halt trading/, /^Halt$/, 'danger', 'danger');
  await asks('Close all', /^Close all positions/, /^Close 1 position$/, 'danger', 'danger');
  await page.getByRole('tab', { name: 'Orders' }).click();
  await asks('Cancel all', /^Cancel all orders/, /^Cancel 1 order$/, 'danger', 'danger');

  await terminal.field('Ask before sending').check();
  await asks((await terminal.submit().textContent()) ?? '', /^Buy .* Limit/, /^Send order$/, 'accent', 'buy');
});

test('Enter does what is asked in every question, and the focus is where it was', async () => {
  const { page } = terminal;
  await page.getByRole('tab', { name: 'Risk' }).click();
  await page
    .getByRole('button', { name: /^Edit.*order/i })
    .first()
    .click();
  const form = page.getByRole('form', { name: /^Edit order/ });
  const field = form.getByRole('textbox').first();
  await field.fill(String(readNumber(await field.inputValue()) * 2));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Loosen the limits?' });
  await dialog.waitFor();
  expect((await face()).buttons).toEqual(['Loosen', 'Back']);
  await terminal.check();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await form.waitFor({ state: 'detached' });
});
