import { html, raw } from 'hono/html';

/** HTML whose every inserted text has been escaped. */
export type Markup = ReturnType<typeof raw>;

/** The `html` tag for content without promises. */
export function markup(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  const built = html(strings, ...values);
  if (built instanceof Promise) throw new TypeError('Content of a page is built at once, without promises.');
  return built;
}

/** A sentence of the contract; what stands in backticks becomes code. */
export function prose(text: string): Markup[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : markup`${part}`));
}
